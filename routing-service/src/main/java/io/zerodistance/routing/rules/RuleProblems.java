package io.zerodistance.routing.rules;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why rules are not changed, and what to do instead. */
final class RuleProblems {
  static final ProblemType INVALID = new ProblemType("rules-invalid", 422, "These rules cannot be taken");
  static final ProblemType NOT_YOURS = new ProblemType("rules-not-yours", 403, "Not your rules to change");
  static final ProblemType CHANGED = new ProblemType("rules-changed-meanwhile", 412, "Somebody changed these rules");
  static final ProblemType HOLIDAYS_UNKNOWN =
      new ProblemType("holidays-unknown", 422, "The days off of this year are not known yet");
  static final ProblemType HOLIDAYS_DECIDED =
      new ProblemType("holidays-decided", 409, "These days off are not waiting for a decision");

  private RuleProblems() {}

  static HttpProblem invalid(String whatToMend) {
    return Problems.of(INVALID, "Mend this, then send again: " + whatToMend + ".");
  }
}
