package io.zerodistance.intake.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Nobody waits for the answers any more: the time for them has passed, or we no longer need them. */
@RegisterForReflection
public record InformationLapsed(String number, String businessUnit, Instant at, String request, Because because)
    implements IntakeEvent {

  /** Why the clock is ours again. */
  public enum Because {
    NO_ANSWER, NOT_NEEDED
  }

  @Override
  public String type() {
    return "zerodistance.intake.information-lapsed.v1";
  }
}
