package io.zerodistance.resolution.approval;

import java.util.Map;
import java.util.Optional;

import io.zerodistance.access.Problems;
import io.zerodistance.resolution.authority.AuthorityProblems;
import io.zerodistance.resolution.authority.StaffAuthority;

/** Who may decide: the required tier or a higher one; quality reviews without a tier of its own, but never grants. */
final class DeciderPolicy {

  private DeciderPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code authority-exceeded} */
  static StaffAuthority require(Approval approval, Optional<StaffAuthority> held, String staff, boolean quality) {
    if (approval.kind() == ApprovalKind.REVIEW && quality) {
      return held.orElseGet(() -> StaffAuthority.withoutTier(staff));
    }
    return held.filter(authority -> authority.tier().isAtLeast(approval.requiredRank()))
        .orElseThrow(() -> Problems.of(AuthorityProblems.EXCEEDED,
            "Leave it to tier " + approval.requiredTier() + " or above.",
            Map.of("requiredTier", approval.requiredTier())));
  }
}
