package io.zerodistance.routing.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.DueDeadlines.Moved;
import io.zerodistance.routing.deadline.Ladder;
import io.zerodistance.routing.deadline.Ladder.Step;

/**
 * What is due of one deadline at one instant: the deadline afterwards, and the levels to be told in order. After a stop of
 * ours, those that were missed are told one after the other.
 */
record DueSteps(Moved moved, List<Step> told) {

  /** @param tellsAt when a level is to be told */
  static DueSteps of(Deadline before, Ladder ladder, Function<Step, Instant> tellsAt, Instant now) {
    var after = before.isWarningDue(now) ? before.warned(now) : before;
    after = after.isBreachDue(now) ? after.breached(now) : after;
    var told = new ArrayList<Step>();
    while (after.isEscalationDue(now)) {
      ladder.at(after.kind(), after.nextLevel()).ifPresent(told::add);
      var next = ladder.after(after.kind(), after.nextLevel());
      after = after.escalatesNext(next.map(Step::level).orElse(null), next.map(tellsAt).orElse(null));
    }
    return new DueSteps(new Moved(before, after), told);
  }
}
