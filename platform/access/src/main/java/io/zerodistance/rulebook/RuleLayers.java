package io.zerodistance.rulebook;

import java.util.Optional;

/** The group's version and the unit's on one day; either may be missing. */
public record RuleLayers(Optional<RuleVersion> group, Optional<RuleVersion> unit) {
  private static final int GROUP_STEP = 10_000;

  /** One number for both: 10 000 for each version of the group, 1 for each of the unit. */
  public int number() {
    return group.map(RuleVersion::version).orElse(0) * GROUP_STEP + unit.map(RuleVersion::version).orElse(0);
  }

  static int groupOf(int number) {
    return number / GROUP_STEP;
  }

  static int unitOf(int number) {
    return number % GROUP_STEP;
  }
}
