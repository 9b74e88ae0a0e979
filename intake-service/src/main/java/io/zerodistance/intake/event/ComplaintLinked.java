package io.zerodistance.intake.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A person said that this complaint and an earlier one are about the same matter; MERGED: only the other is worked on. */
@RegisterForReflection
public record ComplaintLinked(String number, String businessUnit, Instant at, String other, String how, String by)
    implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.complaint-linked.v1";
  }
}
