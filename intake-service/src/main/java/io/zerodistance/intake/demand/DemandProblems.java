package io.zerodistance.intake.demand;

import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why a demand cannot be assessed, reviewed or appealed like this. */
final class DemandProblems {

  static final ProblemType INVALID = new ProblemType("assessment-invalid", 400, "The assessment is incomplete");
  static final ProblemType SAFETY_FIRST =
      new ProblemType("safety-first", 409, "A matter of safety is handled before any demand is judged");
  static final ProblemType BEING_ASSESSED =
      new ProblemType("demand-being-assessed", 409, "This demand is assessed already");
  static final ProblemType NOT_WAITING =
      new ProblemType("assessment-not-waiting", 409, "This assessment does not wait for that");
  static final ProblemType NEEDS_ANOTHER_PERSON =
      new ProblemType("needs-another-person", 403, "Another person of a higher tier has to decide this");
  static final ProblemType NOTHING_TO_APPEAL =
      new ProblemType("nothing-to-appeal", 409, "There is no assessment that you could appeal");

  private DemandProblems() {}

  static HttpProblem invalid(String field, String whatToDo) {
    return Problems.of(INVALID, field + ": " + whatToDo, Map.of("field", field));
  }
}
