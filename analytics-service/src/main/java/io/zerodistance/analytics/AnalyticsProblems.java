package io.zerodistance.analytics;

import io.zerodistance.access.ProblemType;

/** The refusals of analytics. */
public final class AnalyticsProblems {

  public static final ProblemType PERIOD_INVALID = new ProblemType("period-invalid", 400, "The period cannot be read");
  public static final ProblemType PERIOD_TOO_LONG = new ProblemType("period-too-long", 422, "The period is too long");
  public static final ProblemType FIELD_MISSING = new ProblemType("field-missing", 400, "A required field is missing");
  public static final ProblemType FAILURE_UNKNOWN =
      new ProblemType("failure-unknown", 422, "No such failure on this board");
  public static final ProblemType TALLY_INVALID =
      new ProblemType("tally-invalid", 422, "The tally cannot be kept as it is");

  private AnalyticsProblems() {}
}
