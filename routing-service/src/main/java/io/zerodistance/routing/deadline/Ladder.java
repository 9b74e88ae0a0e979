package io.zerodistance.routing.deadline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Who is told of a late case, level by level; the rows of one business unit. */
public record Ladder(List<Step> steps) {

  /**
   * When which level is told.
   *
   * @param atShare share of the time allowed; 1 is the breach
   * @param leadMinutes instead of a share: so long before it is due, counted like the promise; below 0 is after it
   * @param staff who answers for the group; null on every other level, and where nobody was named
   */
  public record Step(DeadlineKind deadline, int level, GoesTo goesTo, double atShare, Integer leadMinutes,
      String staff) {}

  /** Whoever has the case, the people of a tier, or the group above the unit. */
  public enum GoesTo {
    OWNER, SENIOR, SUPERVISOR, MANAGER, GROUP
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

  /** The first that is told at the level or above. */
  Optional<Step> from(DeadlineKind deadline, int level) {
    return steps.stream().filter(s -> s.deadline() == deadline && s.level() >= level).findFirst();
  }
}
