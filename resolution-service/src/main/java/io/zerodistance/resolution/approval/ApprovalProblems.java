package io.zerodistance.resolution.approval;

import java.util.Map;

import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** Refusals about approvals. */
final class ApprovalProblems {

  static final ProblemType FOUR_EYES = new ProblemType("four-eyes-required", 403, "A second person must decide");
  static final ProblemType DECIDED = new ProblemType("approval-decided", 409, "This was decided already");
  static final ProblemType OUTDATED =
      new ProblemType("approval-outdated", 409, "What was asked for has changed meanwhile");
  static final ProblemType DECISION_NOT_APPLICABLE =
      new ProblemType("decision-not-applicable", 422, "This decision does not fit here");

  private ApprovalProblems() {}

  /** To whoever decides what nobody is asked for any more. */
  static RuntimeException outdated() {
    return Problems.of(OUTDATED,
        "The remedy or the facts of the case have changed, it has ended, or its customer is erased: look at the case and, where it is open, have it proposed again.",
        Map.of("state", ApprovalState.VOIDED.name()));
  }
}
