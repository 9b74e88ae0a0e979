package io.zerodistance.resolution.authority;

import io.zerodistance.resolution.money.Money;

/**
 * A level of authority of one business unit with its limits: per case over everybody's grants, per handler and day, per
 * customer and rolling window (null: none). A tier that oversees may act on cases of other handlers.
 */
public record Tier(String code, int rank, Money caseLimit, Money dayLimit, Money customerLimit, boolean oversees) {

  /** The same tier with the limits that a record leaves; what a customer may get depends on nobody's record. */
  Tier at(int percent) {
    return new Tier(code, rank, caseLimit.percent(percent), dayLimit.percent(percent), customerLimit, oversees);
  }

  public boolean isAtLeast(int requiredRank) {
    return rank >= requiredRank;
  }
}
