package io.zerodistance.intake.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A complaint is an inquiry, or an inquiry a complaint: it stays a case, and the limits of the other kind hold for it. */
@RegisterForReflection
public record CaseKindChanged(String number, String businessUnit, Instant at, String was, String kind, String by)
    implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.case-kind-changed.v1";
  }
}
