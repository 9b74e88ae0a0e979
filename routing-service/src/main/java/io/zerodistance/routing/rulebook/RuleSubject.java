package io.zerodistance.routing.rulebook;

import io.zerodistance.rulebook.Subject;

/** What a version of rules is about. */
public enum RuleSubject implements Subject {
  CALENDAR, SERVICE_LEVELS, LADDER, SKILLS, ASSIGNMENT
}
