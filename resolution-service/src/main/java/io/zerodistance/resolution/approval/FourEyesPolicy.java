package io.zerodistance.resolution.approval;

import io.zerodistance.access.Problems;
import io.zerodistance.resolution.authority.StaffAuthority;
import io.zerodistance.resolution.remedy.Remedy;

/** Nobody decides about the own request: not as requester, not as proposer, not with a tier that the requester lent. */
final class FourEyesPolicy {

  private FourEyesPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code four-eyes-required} */
  static void require(Approval approval, Remedy remedy, StaffAuthority decider) {
    requireOther(approval, decider.staff());
    if (!decider.isIndependentOf(approval.requestedBy()) || !decider.isIndependentOf(remedy.proposedBy())
        || decider.staff().equals(approval.payee())) {
      throw askAnother(approval);
    }
  }

  /** The part that needs no tier to be known, so that it is told first. */
  static void requireOther(Approval approval, String decider) {
    if (decider.equals(approval.requestedBy())) {
      throw askAnother(approval);
    }
  }

  private static RuntimeException askAnother(Approval approval) {
    return Problems.of(ApprovalProblems.FOUR_EYES,
        "Ask another person of tier " + approval.requiredTier() + " or above.");
  }
}
