package io.zerodistance.resolution.approval;

import java.util.Map;

import io.zerodistance.access.Problems;

/** What a decider may say; which of these depends on the kind. */
enum Decision {
  APPROVE,
  REFUSE,
  APPROVE_WITH_COACHING,
  REJECT;

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 {@code decision-not-applicable} */
  ApprovalState resultFor(ApprovalKind kind) {
    return switch (kind) {
      case AUTHORITY -> switch (this) {
        case APPROVE -> ApprovalState.APPROVED;
        case REFUSE -> ApprovalState.REFUSED;
        case APPROVE_WITH_COACHING, REJECT -> throw notApplicable(kind, "APPROVE or REFUSE");
      };
      case REVIEW -> switch (this) {
        case APPROVE -> ApprovalState.APPROVED;
        case APPROVE_WITH_COACHING -> ApprovalState.APPROVED_WITH_COACHING;
        case REJECT -> ApprovalState.REJECTED;
        case REFUSE -> throw notApplicable(kind, "APPROVE, APPROVE_WITH_COACHING or REJECT");
      };
    };
  }

  private RuntimeException notApplicable(ApprovalKind kind, String choices) {
    return Problems.of(ApprovalProblems.DECISION_NOT_APPLICABLE, "Decide with " + choices + ".",
        Map.of("kind", kind.name()));
  }
}
