package io.zerodistance.routing.servicelevel;

/** What is promised by a time; a hand-off is what another unit does for one case, REGULATOR a date that a regulator set. */
public enum DeadlineKind {
  ACKNOWLEDGE, FIRST_RESPONSE, NEXT_UPDATE, RESOLUTION, HANDOFF, REGULATOR
}
