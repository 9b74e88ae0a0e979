package io.zerodistance.intake.abuse;

import java.time.Duration;
import java.time.Instant;

/**
 * A bucket kept as one instant: when it will be full again (the generic cell rate algorithm). A take moves that instant by
 * one unit; it is refused when more than {@code burst} units would be outstanding.
 */
record Allowance(Instant freeAt) {

  static final Allowance WHOLE = new Allowance(Instant.EPOCH);

  /** {@code burst} at once, and the same again every {@code per}. */
  interface Rate {
    int burst();

    Duration per();

    default Duration unit() {
      return per().dividedBy(burst());
    }
  }

  /** @return the allowance after one take, or null when it is used up */
  Allowance take(Rate rate, Instant now) {
    var next = later(freeAt, now).plus(rate.unit());
    return next.isAfter(now.plus(rate.per())) ? null : new Allowance(next);
  }

  /** How long until one take is possible again; never less than a second, so that a client that waits is let in. */
  static Duration wait(Instant freeAt, Rate rate, Instant now) {
    var left = Duration.between(now.plus(rate.per()), freeAt.plus(rate.unit()));
    return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
