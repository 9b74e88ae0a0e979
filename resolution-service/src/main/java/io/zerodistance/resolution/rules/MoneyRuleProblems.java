package io.zerodistance.resolution.rules;

import io.zerodistance.access.ProblemType;

/** Why a change of limits is not made, and what to do instead. */
final class MoneyRuleProblems {

  static final ProblemType SECOND_PERSON =
      new ProblemType("rules-second-person", 403, "Another person confirms higher limits");
  static final ProblemType WAITING =
      new ProblemType("rules-proposal-waiting", 409, "A change of these rules waits for a second person");
  static final ProblemType DECIDED =
      new ProblemType("rules-proposal-decided", 409, "This proposal was decided already");
  static final ProblemType OUTDATED =
      new ProblemType("rules-proposal-outdated", 409, "These rules changed after the proposal");

  private MoneyRuleProblems() {}
}
