package io.zerodistance.resolution.approval;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.remedy.Remedies;
import io.zerodistance.resolution.remedy.Remedy;
import io.zerodistance.resolution.remedy.RemedyState;

/** Takes a question back that no longer fits its case, with the remedy that waited for the answer; inside the case's lock. */
@ApplicationScoped
class VoidApproval {

  @Inject
  Approvals approvals;
  @Inject
  Remedies remedies;
  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  Uni<ApprovalState> of(CaseFile file, Approval approval, Remedy remedy, String because) {
    var waiting = remedy.state() == RemedyState.AWAITING_APPROVAL && remedy.version() == approval.remedyVersion();
    return approvals.settle(approval, ApprovalState.VOIDED, null, because)
        .chain(
            () -> waiting ? remedies.keep(file, remedy.becoming(RemedyState.CANCELLED)) : Uni.createFrom().voidItem())
        .chain(() -> cases.keep(file))
        .chain(() -> timeline.note(file, clock.instant(), "approval-voided", null, approval.remedy()))
        .replaceWith(ApprovalState.VOIDED);
  }
}
