package io.zerodistance.routing.deadline;

import java.time.Instant;

import io.zerodistance.routing.servicelevel.Counts;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** The difference of one clock as people read it: no {@code before} where it would start, no {@code after} where it would end; {@code concerns} names a hand-off. */
public record ClockDifference(String number, DeadlineKind deadline, String concerns, Counted before, Counted after) {

  /** A clock as it is, or as it would be; {@code pausable} while the customer is asked, {@code level} is the next to be told of it, null where the ladder has ended. */
  public record Counted(String policy, Integer minutes, Integer days, Counts counts, Instant due, int calendar,
      boolean pausable, Integer level, Instant told) {

    static Counted of(Deadline d) {
      return d == null ? null
          : new Counted(d.policy(), d.counts().minutesOf(d.minutes()), d.counts().daysOf(d.minutes()), d.counts(),
              d.due(), d.calendarVersion(), d.pausable(), d.nextLevel(), d.escalateAt());
    }
  }

  public static ClockDifference of(Recounted recounted) {
    var one = recounted.either();
    return new ClockDifference(one.number(), one.kind(), one.concerns(), Counted.of(recounted.before()),
        Counted.of(recounted.after()));
  }
}
