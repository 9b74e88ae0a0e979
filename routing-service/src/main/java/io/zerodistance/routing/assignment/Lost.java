package io.zerodistance.routing.assignment;

/** Why a candidate does not have the case, in the order in which it is asked; {@code OUTSCORED} was eligible. */
public enum Lost {
  NOT_ROUTED, NOT_PRESENT, OFF_SHIFT, OTHER_TEAM, UNSKILLED, TIER_TOO_LOW, LANGUAGE, FULL, PASSED, FAIR_START,
  OUTSCORED,
  BY_ORDER
}
