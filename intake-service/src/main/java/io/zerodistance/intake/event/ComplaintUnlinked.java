package io.zerodistance.intake.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A link was undone; {@code how} says what it was: a complaint that was MERGED is worked on by itself again. */
@RegisterForReflection
public record ComplaintUnlinked(String number, String businessUnit, Instant at, String other, String how, String by)
    implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.complaint-unlinked.v1";
  }
}
