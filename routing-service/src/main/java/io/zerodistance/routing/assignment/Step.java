package io.zerodistance.routing.assignment;

/** How wide the search for somebody had to be, from the narrowest. */
public enum Step {
  SAME_TEAM, SKILLED, RELATED, SUPERVISOR, LAST_RESORT
}
