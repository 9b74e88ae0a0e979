package io.zerodistance.routing.deadline;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.routing.servicelevel.DeadlineKind;
import io.zerodistance.rulebook.Layered;

/** One layer of ladders as somebody set it; a unit's step of the same deadline and level replaces the group's. */
@RegisterForReflection
public record LadderRules(List<Rung> steps) {
  private static final String STAFF_ID = "[a-z0-9][a-z0-9._-]{0,63}";
  private static final int TEN_YEARS = 10 * 366 * 24 * 60;

  /**
   * One step as written down.
   *
   * @param atShare share of the time allowed at which the level is told; or {@code leadMinutes}, not both
   * @param leadMinutes so long before it is due, counted like the promise; below 0 is after it
   * @param staff who answers for the group, on a step that goes there; no unit has such a person on its own staff
   * @param off leaves the group's step out
   */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rung(DeadlineKind deadline, Integer level, Ladder.GoesTo goesTo, Double atShare,
      Integer leadMinutes, String staff, Boolean off) {

    /** Somebody is named for the group, and for no level whose people the unit has. */
    boolean isAddressed() {
      return goesTo == Ladder.GoesTo.GROUP ? staff != null && staff.matches(STAFF_ID) : staff == null;
    }

    boolean isOff() {
      return Boolean.TRUE.equals(off);
    }

    boolean isTimed() {
      return atShare == null ? leadMinutes != null && Math.abs(leadMinutes) <= TEN_YEARS
          : leadMinutes == null && atShare > 0 && atShare <= 10;
    }

    /** A share and a lead cannot be compared before the time allowed is known; then the later level waits for the earlier. */
    boolean isToldBy(Rung higher) {
      return atShare != null && higher.atShare != null ? atShare <= higher.atShare
          : leadMinutes == null || higher.leadMinutes == null || leadMinutes >= higher.leadMinutes;
    }

    Object key() {
      return List.of(deadline, level);
    }
  }

  /** @throws io.zerodistance.rulebook.RuleRejected naming the step that is wrong */
  public void check() {
    unless(steps != null && steps.size() <= 200, "send steps, a list of at most 200");
    var last = new HashMap<DeadlineKind, Rung>();
    for (var step : steps) {
      unless(step.deadline() != null && step.level() != null && step.level() > 0,
          "every step has a deadline and a level from 1 on");
      unless(step.isOff() || step.goesTo() != null && step.isTimed(),
          step.deadline() + " " + step.level() + ": say goesTo, and either atShare up to 10 or leadMinutes");
      unless(step.isOff() || step.isAddressed(), step.deadline() + " " + step.level()
          + ": staff is the user name of who answers for the group; other levels name nobody");
    }
    steps.stream().sorted(Comparator.comparing(Rung::level)).forEach(step -> {
      var before = last.put(step.deadline(), step);
      unless(before == null || !before.level().equals(step.level()),
          step.deadline() + " " + step.level() + ": two steps have this level");
      unless(before == null || before.isOff() || step.isOff() || before.isToldBy(step),
          step.deadline() + " " + step.level() + ": a higher level is not told before a lower one");
    });
  }

  public static List<Layered<Rung>> merge(LadderRules group, LadderRules unit) {
    return Layered.merge(listed(group), listed(unit), Rung::key, Rung::isOff);
  }

  static Ladder ladder(List<Layered<Rung>> merged) {
    return new Ladder(merged.stream().filter(Layered::inForce).map(Layered::rule)
        .map(step -> new Ladder.Step(step.deadline(), step.level(), step.goesTo(),
            step.atShare() == null ? 0 : step.atShare(),
            step.leadMinutes(), step.staff()))
        .toList());
  }

  private static List<Rung> listed(LadderRules rules) {
    return rules == null ? List.of() : rules.steps();
  }
}
