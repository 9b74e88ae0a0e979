package io.zerodistance.resolution.authority;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A tier in somebody's hands, by its code: an own one, or one that was lent; what it may grant is a rule apart. */
record HeldTier(String businessUnit, String code, String delegatedBy, String arrangedBy) {

  // An own tier comes before an equal one that was lent.
  private static final Comparator<StaffAuthority> HIGHEST_FIRST = Comparator
      .comparingInt((StaffAuthority one) -> one.tier().rank()).reversed()
      .thenComparing(StaffAuthority::delegatedBy, Comparator.nullsFirst(Comparator.naturalOrder()));

  boolean isOwn() {
    return delegatedBy == null;
  }

  /** A code that no tier in force has gives no authority. */
  static Optional<StaffAuthority> highest(String staff, List<HeldTier> held, List<Tier> tiers) {
    return held.stream().flatMap(one -> tiers.stream().filter(tier -> tier.code().equals(one.code()))
        .map(tier -> new StaffAuthority(staff, tier, one.delegatedBy(), one.arrangedBy())))
        .min(HIGHEST_FIRST);
  }
}
