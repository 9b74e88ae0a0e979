package io.zerodistance.resolution.authority;

import java.util.Map;

import io.zerodistance.access.Problems;
import io.zerodistance.resolution.casefile.Demand;
import io.zerodistance.resolution.money.Money;

/**
 * No discount to an unreasonable demand: a rule of authorisation that no tier can lift, only a new assessment of the demand. What the
 * law gives everybody is no discount: it stays payable up to the floor that was named, and not a fen beyond.
 */
public final class DemandPolicy {

  private DemandPolicy() {}

  /**
   * @param floorLeft what is left of the legal floor that this amount is to pay; null for redress at our discretion
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code no-discount-to-unreasonable-demand} or
   *     {@code beyond-legal-floor}
   */
  public static void requireRedressable(Demand demand, Money amount, Money floorLeft) {
    if (floorLeft != null) {
      requireWithin(amount, floorLeft);
      return;
    }
    switch (demand) {
      case REASONABLE, UNDECIDED -> {}
      case UNREASONABLE -> throw Problems.of(AuthorityProblems.NO_DISCOUNT,
          "Answer in full and offer an explanation, an apology or a correction, or name the claim for which the law sets a floor; "
              + "if facts have changed, have the demand assessed again.");
    }
  }

  private static void requireWithin(Money amount, Money floorLeft) {
    if (!amount.currency().equals(floorLeft.currency()) || !amount.isAtMost(floorLeft)) {
      throw Problems.of(AuthorityProblems.BEYOND_FLOOR,
          "Propose at most what is left of the legal floor; anything beyond it is goodwill, which is proposed by itself.",
          Map.of("left", floorLeft));
    }
  }
}
