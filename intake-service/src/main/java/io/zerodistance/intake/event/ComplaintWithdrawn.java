package io.zerodistance.intake.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The customer took the complaint back. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintWithdrawn(String number, String businessUnit, Instant at, String because)
    implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.complaint-withdrawn.v1";
  }
}
