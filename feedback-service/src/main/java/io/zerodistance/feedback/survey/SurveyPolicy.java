package io.zerodistance.feedback.survey;

import java.time.Duration;
import java.time.Instant;

/**
 * When a unit asks, for how long, and how soon again; {@code lowScore} is the CSAT at or under which a person must
 * act.
 */
public record SurveyPolicy(String survey, int version, Duration delay, Duration expiry, Duration coolDown,
    int lowScore) {

  public Instant dueAfter(Instant closed) {
    return closed.plus(delay);
  }

  public Instant expiresAfter(Instant opened) {
    return opened.plus(expiry);
  }
}
