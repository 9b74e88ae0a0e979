package io.zerodistance.intake.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What the complaint is about, as a person said; a later one replaces it. {@code customerClass} is null for who has none;
 * {@code raised} is true where words of harm made it S1 and a person's triage is still to come, else null.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintTriaged(String number, String businessUnit, Instant at, String taxonomyItem, String dimension,
    String rollup, String severity, String motive, String demand, String triagedBy, boolean corrected,
    String customerClass, Boolean raised)
    implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.complaint-triaged.v1";
  }
}
