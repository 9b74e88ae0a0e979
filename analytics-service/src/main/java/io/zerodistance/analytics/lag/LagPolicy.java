package io.zerodistance.analytics.lag;

import java.time.Duration;
import java.time.Instant;

/** Says how old the figures are: nothing waiting means current, however long ago the last event was. */
final class LagPolicy {

  private LagPolicy() {}

  static Lag judge(Long waiting, long parked, Instant appliedUpTo, Instant now) {
    return new Lag(waiting, seconds(waiting, appliedUpTo, now), parked, appliedUpTo);
  }

  private static Double seconds(Long waiting, Instant appliedUpTo, Instant now) {
    if (waiting != null && waiting == 0) {
      return 0.0;
    }
    return appliedUpTo == null ? null : Math.max(0, Duration.between(appliedUpTo, now).toMillis() / 1000.0);
  }
}
