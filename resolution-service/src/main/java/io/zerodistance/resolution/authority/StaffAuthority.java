package io.zerodistance.resolution.authority;

/**
 * The tier that a person acts with now; for a lent one whose it is, and who arranged it when the lender was absent (null for an
 * own tier).
 */
public record StaffAuthority(String staff, Tier tier, String delegatedBy, String arrangedBy) {

  /** For deciding what needs no tier; such a person can never grant. */
  public static StaffAuthority withoutTier(String staff) {
    return new StaffAuthority(staff, null, null, null);
  }

  /** With the limits that the person's record leaves. */
  StaffAuthority at(int percent) {
    return new StaffAuthority(staff, tier.at(percent), delegatedBy, arrangedBy);
  }

  /** Whose day is used up: a lent tier lends its limit for the day, it does not make a second one. */
  public String dayOf() {
    return delegatedBy == null ? staff : delegatedBy;
  }

  /** A tier lent or arranged by the requester decides nothing about that requester's own requests. */
  public boolean isIndependentOf(String requester) {
    return !staff.equals(requester) && !requester.equals(delegatedBy) && !requester.equals(arrangedBy);
  }
}
