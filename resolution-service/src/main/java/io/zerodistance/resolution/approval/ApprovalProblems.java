package io.zerodistance.resolution.approval;

import io.zerodistance.access.ProblemType;

/** Refusals about approvals. */
final class ApprovalProblems {

  static final ProblemType FOUR_EYES = new ProblemType("four-eyes-required", 403, "A second person must decide");
  static final ProblemType DECIDED = new ProblemType("approval-decided", 409, "This was decided already");
  static final ProblemType OUTDATED =
      new ProblemType("approval-outdated", 409, "What was asked for has changed meanwhile");
  static final ProblemType DECISION_NOT_APPLICABLE =
      new ProblemType("decision-not-applicable", 422, "This decision does not fit here");

  private ApprovalProblems() {}
}
