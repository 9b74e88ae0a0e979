package io.zerodistance.routing.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.zerodistance.routing.clock.BusinessClock;
import io.zerodistance.routing.clock.Pause;
import io.zerodistance.routing.servicelevel.Counts;

/**
 * The time a promise gives, on the clock it is counted by; pauses that have ended do not count. Of working days a share,
 * and a lead in minutes, is of the open time that lies between the start and the close of the last day.
 */
public record TimeAllowed(Instant start, int minutes, Counts counts, BusinessClock clock, List<Pause> pauses) {

  public Instant due() {
    return switch (counts) {
      case BUSINESS, CALENDAR -> after(allowed());
      case WORKING_DAYS -> clock.closeOfDay(start, counts.daysOf(minutes), pauses).orElseThrow();
    };
  }

  /** When this share of the time has passed; above 1 is after the breach. */
  public Instant after(double share) {
    return share == 1 ? due() : after(Duration.ofMillis(Math.round(allowed().toMillis() * share)));
  }

  /** When this level of the ladder is told; at once where the lead is longer than the time allowed. */
  Instant at(Ladder.Step step) {
    if (step.leadMinutes() == null) {
      return after(step.atShare());
    }
    var passed = allowed().minusMinutes(step.leadMinutes());
    return after(passed.isNegative() ? Duration.ZERO : passed);
  }

  private Duration allowed() {
    return switch (counts) {
      case BUSINESS, CALENDAR -> Duration.ofMinutes(minutes);
      case WORKING_DAYS -> clock.elapsed(start, due(), pauses);
    };
  }

  private Instant after(Duration time) {
    return switch (counts) {
      case BUSINESS, WORKING_DAYS -> clock.due(start, time, pauses).orElseThrow();
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
