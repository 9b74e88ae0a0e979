package io.zerodistance.resolution.authority;

/** The tier that a person acts with now, and whose it is when it was delegated (null for an own tier). */
public record StaffAuthority(String staff, Tier tier, String delegatedBy) {

  /** For deciding what needs no tier; such a person can never grant. */
  public static StaffAuthority withoutTier(String staff) {
    return new StaffAuthority(staff, null, null);
  }

  /** Whose day is used up: a lent tier lends its limit for the day, it does not make a second one. */
  public String dayOf() {
    return delegatedBy == null ? staff : delegatedBy;
  }

  /** A tier lent by the requester decides nothing about that requester's own requests. */
  public boolean isIndependentOf(String requester) {
    return !staff.equals(requester) && !requester.equals(delegatedBy);
  }
}
