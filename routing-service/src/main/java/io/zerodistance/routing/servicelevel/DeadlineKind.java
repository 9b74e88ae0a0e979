package io.zerodistance.routing.servicelevel;

/** What is promised by a time. */
public enum DeadlineKind {
  ACKNOWLEDGE, FIRST_RESPONSE, NEXT_UPDATE, RESOLUTION
}
