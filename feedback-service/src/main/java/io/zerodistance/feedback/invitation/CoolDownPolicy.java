package io.zerodistance.feedback.invitation;

import java.time.Duration;
import java.time.Instant;

/** Keeps a person from being asked again too soon about another case; the next round of one case is always asked. */
final class CoolDownPolicy {

  private CoolDownPolicy() {}

  /** @param lastAsked when the same customer was last sent a survey of another case, or null */
  static boolean withholds(Instant lastAsked, Duration coolDown, Instant now) {
    return lastAsked != null && now.isBefore(lastAsked.plus(coolDown));
  }
}
