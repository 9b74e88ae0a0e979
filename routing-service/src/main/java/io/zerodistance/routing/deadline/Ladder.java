package io.zerodistance.routing.deadline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Who is told of a late case, level by level; the rows of one business unit. */
public record Ladder(List<Step> steps) {

  /** @param atShare share of the time allowed at which the level is told; 1 is the breach */
  public record Step(DeadlineKind deadline, int level, GoesTo goesTo, double atShare) {}

  /** Whoever has the case, or the people of a tier. */
  public enum GoesTo {
    OWNER, SENIOR, SUPERVISOR, MANAGER
  }

  public Ladder {
    steps = steps.stream().sorted(Comparator.comparingInt(Step::level)).toList();
  }

  Optional<Step> first(DeadlineKind deadline) {
    return from(deadline, 0);
  }

  public Optional<Step> at(DeadlineKind deadline, int level) {
    return steps.stream().filter(s -> s.deadline() == deadline && s.level() == level).findFirst();
  }

  public Optional<Step> after(DeadlineKind deadline, int level) {
    return from(deadline, level + 1);
  }

  private Optional<Step> from(DeadlineKind deadline, int level) {
    return steps.stream().filter(s -> s.deadline() == deadline && s.level() >= level).findFirst();
  }
}
