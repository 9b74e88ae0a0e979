package io.zerodistance.analytics.overview;

import java.time.Instant;

import io.zerodistance.analytics.Wording;
import io.zerodistance.analytics.lag.Lag;
import io.zerodistance.analytics.period.Period;

/**
 * What a figure rests on: what is counted, how many, from when (null: the beginning) to when (null: now), how far
 * behind.
 */
public record Basis(Wording counted, long n, Instant from, Instant to, Lag lag) {

  public static Basis of(String zh, String en, long n, Period period, Lag lag) {
    return new Basis(new Wording(zh, en), n, period.from(), period.to(), lag);
  }
}
