package io.zerodistance.rulebook;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Why rules are not changed, and what to do instead. */
public final class RuleProblems {
  public static final ProblemType INVALID = new ProblemType("rules-invalid", 422, "These rules cannot be taken");
  public static final ProblemType NOT_YOURS = new ProblemType("rules-not-yours", 403, "Not your rules to change");
  public static final ProblemType CHANGED =
      new ProblemType("rules-changed-meanwhile", 412, "Somebody changed these rules");
  public static final ProblemType SECOND_PERSON =
      new ProblemType("rules-second-person", 403, "Another person confirms this change");
  public static final ProblemType WAITING =
      new ProblemType("rules-proposal-waiting", 409, "A change of these rules waits for a second person");
  public static final ProblemType DECIDED =
      new ProblemType("rules-proposal-decided", 409, "This proposal was decided already");
  public static final ProblemType OUTDATED =
      new ProblemType("rules-proposal-outdated", 409, "These rules changed after the proposal");

  private RuleProblems() {}

  public static HttpProblem invalid(String whatToMend) {
    return Problems.of(INVALID, "Mend this, then send again: " + whatToMend + ".");
  }

  public static HttpProblem changed(int version) {
    return Problems.of(CHANGED, "Read version " + version + ", put your change on top of it, then send it again.");
  }
}
