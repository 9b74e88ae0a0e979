package io.zerodistance.routing.assignment;

/** What made routing decide. */
public enum Cause {
  INITIAL, TRIAGED, REDRIVEN, RELEASED, REOPENED, MANUAL, DECLINED, NOT_ACCEPTED, LAST_RESORT
}
