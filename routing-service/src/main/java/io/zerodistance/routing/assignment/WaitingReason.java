package io.zerodistance.routing.assignment;

import io.zerodistance.routing.skill.StaffCensus;

/** What is missing for anybody to take a case, from the farthest to the nearest miss. */
public enum WaitingReason {
  NO_STAFF, NOBODY_PRESENT, OFF_SHIFT, NO_SKILL, NO_AUTHORITY, NO_LANGUAGE, CAPACITY, DECLINED;

  /** Of a case that does not say yet what it is about. */
  private static final String UNKNOWN = "?";

  /** People are there, but none who can do it: what a unit should learn or hire for. */
  boolean isLack() {
    return this == NO_SKILL || this == NO_AUTHORITY || this == NO_LANGUAGE;
  }

  /** What of it a unit should have: a skill, a language, or somebody of a tier; null where that is not what is missing. */
  String lacking(CaseNeeds needs) {
    return switch (this) {
      case NO_SKILL -> needs.dimension() != null ? needs.dimension() : needs.item() != null ? needs.item() : UNKNOWN;
      case NO_AUTHORITY -> needs.lowestTier().name();
      case NO_LANGUAGE -> needs.language();
      case NO_STAFF, NOBODY_PRESENT, OFF_SHIFT, CAPACITY, DECLINED -> null;
    };
  }

  /** The reason that the person who came nearest met; a candidate who is never routed work counts as no staff. */
  static WaitingReason nearest(WaitingReason a, WaitingReason b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  /** For a unit where people are counted instead of named; who could have it was kept from it by the start of the shift. */
  static WaitingReason of(StaffCensus.Standing standing) {
    return switch (standing) {
      case NOT_ROUTED -> NO_STAFF;
      case NOT_PRESENT -> NOBODY_PRESENT;
      case OFF_SHIFT -> OFF_SHIFT;
      case UNSKILLED -> NO_SKILL;
      case TIER_TOO_LOW -> NO_AUTHORITY;
      case LANGUAGE -> NO_LANGUAGE;
      case FULL, FIT -> CAPACITY;
    };
  }

  static WaitingReason of(Lost lost) {
    return switch (lost) {
      case NOT_ROUTED -> NO_STAFF;
      case NOT_PRESENT -> NOBODY_PRESENT;
      case OFF_SHIFT -> OFF_SHIFT;
      case UNSKILLED -> NO_SKILL;
      case TIER_TOO_LOW -> NO_AUTHORITY;
      case LANGUAGE -> NO_LANGUAGE;
      case FULL, FAIR_START, OTHER_TEAM, SUITS_LESS, OUTSCORED, LESS_ROOM, BY_ORDER -> CAPACITY;
      case PASSED -> DECLINED;
    };
  }
}
