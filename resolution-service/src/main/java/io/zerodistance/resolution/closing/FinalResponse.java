package io.zerodistance.resolution.closing;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Our last word on a complaint, as the customer reads it, with the right to go further; once per round. */
@RegisterForReflection
public record FinalResponse(int round, Outcome outcome, String furtherRight, String text, String by, Instant at) {

  /** What we found: the customer is right, right in part, or not. */
  public enum Outcome {
    UPHELD,
    PARTLY_UPHELD,
    NOT_UPHELD
  }

  /** The id of its letter. */
  public String letter() {
    return "final-" + round;
  }
}
