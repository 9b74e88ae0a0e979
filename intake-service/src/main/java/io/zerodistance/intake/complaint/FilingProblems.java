package io.zerodistance.intake.complaint;

import java.util.Collection;
import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why a filing is refused, and what to send instead. */
public final class FilingProblems {

  static final ProblemType TEXT_MISSING = new ProblemType("text-missing", 400, "The complaint has no text");
  static final ProblemType TEXT_TOO_LONG = new ProblemType("text-too-long", 400, "The text is too long");
  public static final ProblemType UNIT_UNKNOWN =
      new ProblemType("business-unit-unknown", 400, "This business unit does not exist");
  static final ProblemType FIELD_INVALID = new ProblemType("field-invalid", 400, "A field cannot be accepted");
  public static final ProblemType CONSENT_MISSING =
      new ProblemType("consent-missing", 422, "The customer has not agreed");
  public static final ProblemType CONVERTED =
      new ProblemType("already-converted", 409, "A complaint came of it already");

  private FilingProblems() {}

  public static HttpProblem field(String field, String whatToDo) {
    return Problems.of(FIELD_INVALID, field + ": " + whatToDo, Map.of("field", field));
  }

  public static HttpProblem field(String field, String whatToDo, Collection<?> allowed) {
    return Problems.of(FIELD_INVALID, field + ": " + whatToDo, Map.of("field", field, "allowed", allowed));
  }
}
