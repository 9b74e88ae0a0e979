package io.zerodistance.routing.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.zerodistance.routing.clock.BusinessClock;
import io.zerodistance.routing.servicelevel.Counts;

/** The time a promise gives, on the clock it is counted by. */
record TimeAllowed(Instant start, int minutes, Counts counts, BusinessClock clock) {

  Instant due() {
    return after(1);
  }

  /** When this share of the time has passed; above 1 is after the breach. */
  Instant after(double share) {
    var time = Duration.ofMillis(Math.round(minutes * 60_000L * share));
    return switch (counts) {
      case BUSINESS -> clock.due(start, time, List.of()).orElseThrow();
      case CALENDAR -> start.plus(time);
    };
  }
}
