package io.zerodistance.intake.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A person said what the complaint is about; a later one replaces it. {@code customerClass} is null for who has none. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintTriaged(String number, String businessUnit, Instant at, String taxonomyItem, String dimension,
    String rollup, String severity, String motive, String demand, String triagedBy, boolean corrected,
    String customerClass)
    implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.complaint-triaged.v1";
  }
}
