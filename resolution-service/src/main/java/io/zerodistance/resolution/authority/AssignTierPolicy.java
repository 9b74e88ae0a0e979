package io.zerodistance.resolution.authority;

import java.util.List;
import java.util.Optional;

import io.zerodistance.access.Problems;

/** Who holds which tier is set by an administrator, or by a manager up to the own tier; never for oneself. */
final class AssignTierPolicy {

  private AssignTierPolicy() {}

  /**
   * Judges one assignment.
   *
   * @param own tier of whoever assigns; an administrator needs none
   * @param present tier of whom it is about
   * @param wanted code of the new tier; null takes it away
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code tier-not-yours}, 422 {@code tier-unknown}
   */
  static void require(String by, String staff, boolean administrator, Optional<Tier> own, Optional<Tier> present,
      String wanted, List<Tier> tiers) {
    if (by.equals(staff)) {
      throw Problems.of(AuthorityProblems.TIER_NOT_YOURS, "Nobody sets the own tier: ask another administrator.");
    }
    var tier = Optional.ofNullable(wanted).map(code -> tiers.stream().filter(known -> known.code().equals(code))
        .findFirst().orElseThrow(() -> Problems.of(AuthorityProblems.TIER_UNKNOWN,
            "Name one of " + String.join(", ", tiers.stream().map(Tier::code).toList()) + ".")));
    if (!administrator && (isAbove(present, own) || isAbove(tier, own))) {
      throw Problems.of(AuthorityProblems.TIER_NOT_YOURS,
          "A manager sets tiers up to the own one: ask an administrator for a higher one.");
    }
  }

  private static boolean isAbove(Optional<Tier> tier, Optional<Tier> own) {
    return tier.isPresent() && (own.isEmpty() || tier.get().rank() > own.get().rank());
  }
}
