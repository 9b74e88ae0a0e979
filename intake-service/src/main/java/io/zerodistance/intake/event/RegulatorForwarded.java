package io.zerodistance.intake.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A regulator forwarded the complaint and wants an answer by its own date; a later one of the same case moves the date. */
@RegisterForReflection
public record RegulatorForwarded(String number, String businessUnit, Instant at, String authority, Instant due)
    implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.regulator-forwarded.v1";
  }
}
