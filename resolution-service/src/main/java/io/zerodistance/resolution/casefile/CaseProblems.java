package io.zerodistance.resolution.casefile;

import io.zerodistance.access.ProblemType;

/** Refusals about the case file itself. */
public final class CaseProblems {

  public static final ProblemType STATE_CONFLICT =
      new ProblemType("case-state-conflict", 409, "The case is not in a state that allows this");
  public static final ProblemType CHANGED = new ProblemType("case-changed", 412, "The case has changed meanwhile");
  public static final ProblemType FIELD_INVALID = new ProblemType("field-invalid", 400, "A field is missing or wrong");

  private CaseProblems() {}
}
