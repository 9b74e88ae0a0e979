package io.zerodistance.routing.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.zerodistance.routing.clock.BusinessClock;
import io.zerodistance.routing.clock.Pause;
import io.zerodistance.routing.servicelevel.Counts;

/** The time a promise gives, on the clock it is counted by; pauses that have ended do not count. */
record TimeAllowed(Instant start, int minutes, Counts counts, BusinessClock clock, List<Pause> pauses) {

  Instant due() {
    return after(1);
  }

  /** When this share of the time has passed; above 1 is after the breach. */
  Instant after(double share) {
    return after(Duration.ofMillis(Math.round(minutes * 60_000L * share)));
  }

  /** When this level of the ladder is told. */
  Instant at(Ladder.Step step) {
    return after(step.after(minutes));
  }

  private Instant after(Duration time) {
    return switch (counts) {
      case BUSINESS -> clock.due(start, time, pauses).orElseThrow();
      case CALENDAR -> afterPauses(start.plus(time));
    };
  }

  private Instant afterPauses(Instant plain) {
    var at = plain;
    for (var pause : Pause.merge(pauses)) {
      if (pause.from().isBefore(at) && pause.to().isAfter(start)) {
        at = at.plus(Duration.between(pause.from().isBefore(start) ? start : pause.from(), pause.to()));
      }
    }
    return at;
  }
}
