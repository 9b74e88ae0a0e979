package io.zerodistance.resolution.closing;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What the handler told the customer has settled the case, once per round. */
@RegisterForReflection
public record Resolution(int round, String text, String by, Instant at, boolean onTheSpot) {

  /** The id of its letter. */
  public String letter() {
    return letterOf(round);
  }

  static String letterOf(int round) {
    return "round-" + round;
  }
}
