package io.zerodistance.routing.rules;

import io.zerodistance.access.ProblemType;

/** Why statutory days are not taken into the calendar. */
final class HolidayProblems {
  static final ProblemType UNKNOWN =
      new ProblemType("holidays-unknown", 422, "The days off of this year are not known yet");
  static final ProblemType DECIDED =
      new ProblemType("holidays-decided", 409, "These days off are not waiting for a decision");

  private HolidayProblems() {}
}
