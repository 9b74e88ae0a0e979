package io.zerodistance.feedback;

import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** The refusals of feedback. */
public final class FeedbackProblems {

  public static final ProblemType SURVEY_NOT_OPEN =
      new ProblemType("survey-not-open", 409, "No survey is open for this case");
  public static final ProblemType SURVEY_LINK_GONE =
      new ProblemType("survey-link-gone", 410, "This survey link no longer works");
  public static final ProblemType ANSWERS_OUT_OF_RANGE =
      new ProblemType("answers-out-of-range", 422, "The answers cannot be kept as they are");
  public static final ProblemType FIELD_MISSING = new ProblemType("field-missing", 400, "A required field is missing");

  private FeedbackProblems() {}

  public static void requireUnit(String businessUnit) {
    if (businessUnit == null) {
      throw Problems.of(FIELD_MISSING, "Name the business unit as 'bu'.");
    }
  }
}
