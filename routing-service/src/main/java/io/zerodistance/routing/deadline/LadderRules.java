package io.zerodistance.routing.deadline;

import static io.zerodistance.routing.rulebook.RuleRejected.unless;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.routing.rulebook.Layered;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** One layer of ladders as somebody set it; a unit's step of the same deadline and level replaces the group's. */
@RegisterForReflection
public record LadderRules(List<Rung> steps) {

  /** @param atShare share of the time allowed at which the level is told; {@code off} leaves the group's step out */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Rung(DeadlineKind deadline, Integer level, Ladder.GoesTo goesTo, Double atShare, Boolean off) {

    boolean isOff() {
      return Boolean.TRUE.equals(off);
    }

    Object key() {
      return List.of(deadline, level);
    }
  }

  /** @throws io.zerodistance.routing.rulebook.RuleRejected naming the step that is wrong */
  public void check() {
    unless(steps != null && steps.size() <= 200, "send steps, a list of at most 200");
    var last = new HashMap<DeadlineKind, Rung>();
    for (var step : steps) {
      unless(step.deadline() != null && step.level() != null && step.level() > 0,
          "every step has a deadline and a level from 1 on");
      unless(step.isOff() || step.goesTo() != null && step.atShare() != null && step.atShare() > 0
          && step.atShare() <= 10, step.deadline() + " " + step.level() + ": say goesTo, and atShare up to 10");
    }
    steps.stream().sorted(Comparator.comparing(Rung::level)).forEach(step -> {
      var before = last.put(step.deadline(), step);
      unless(before == null || !before.level().equals(step.level()),
          step.deadline() + " " + step.level() + ": two steps have this level");
      unless(before == null || before.isOff() || step.isOff() || before.atShare() <= step.atShare(),
          step.deadline() + " " + step.level() + ": a higher level is not told before a lower one");
    });
  }

  public static List<Layered<Rung>> merge(LadderRules group, LadderRules unit) {
    return Layered.merge(listed(group), listed(unit), Rung::key, Rung::isOff);
  }

  static Ladder ladder(List<Layered<Rung>> merged) {
    return new Ladder(merged.stream().filter(Layered::inForce).map(Layered::rule)
        .map(step -> new Ladder.Step(step.deadline(), step.level(), step.goesTo(), step.atShare())).toList());
  }

  private static List<Rung> listed(LadderRules rules) {
    return rules == null ? List.of() : rules.steps();
  }
}
