package io.zerodistance.resolution.approval;

import java.util.List;
import java.util.Optional;

import io.zerodistance.resolution.authority.Tier;

/** An approval that waited too long goes one tier up, step by step; above the highest there is nobody. */
final class EscalationPolicy {

  private EscalationPolicy() {}

  static Optional<Tier> next(Approval approval, List<Tier> ascending) {
    int rank = ascending.stream().filter(tier -> tier.code().equals(approval.addressedTier())).findFirst()
        .map(Tier::rank).orElse(approval.requiredRank());
    return ascending.stream().filter(tier -> tier.rank() > rank).findFirst();
  }
}
