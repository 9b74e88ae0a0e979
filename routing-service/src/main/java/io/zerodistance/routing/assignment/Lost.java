package io.zerodistance.routing.assignment;

/** Why a candidate does not have the case, in the order in which it is asked. */
public enum Lost {
  NOT_ROUTED, NOT_PRESENT, OFF_SHIFT, OTHER_TEAM, UNSKILLED, TIER_TOO_LOW, LANGUAGE, FULL, PASSED, FAIR_START,
  SUITS_LESS, OUTSCORED, LESS_ROOM, BY_ORDER;

  /** Could have had it, were it not for somebody who suits it better. */
  boolean wasEligible() {
    return this == SUITS_LESS || this == OUTSCORED || this == LESS_ROOM;
  }
}
