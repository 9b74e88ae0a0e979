package io.zerodistance.routing.rulebook;

/** What a version of rules is about. */
public enum RuleSubject {
  CALENDAR, SERVICE_LEVELS, LADDER, SKILLS
}
