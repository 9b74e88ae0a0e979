package io.zerodistance.resolution.approval;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.authority.AuthorityPolicies;
import io.zerodistance.resolution.authority.AuthorityProblems;
import io.zerodistance.resolution.authority.RedressRequest;
import io.zerodistance.resolution.authority.StaffAuthority;
import io.zerodistance.resolution.authority.TrackRecords;
import io.zerodistance.resolution.authority.Verdict;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.ApprovalDecided;
import io.zerodistance.resolution.remedy.GrantRedress;
import io.zerodistance.resolution.remedy.Remedies;
import io.zerodistance.resolution.remedy.Remedy;
import io.zerodistance.resolution.remedy.RemedyState;

/** Decides an approval once: four eyes, tier read now, bound to what was asked for; approving grants within the decider's authority. */
@ApplicationScoped
class DecideApproval {

  @Inject
  Approvals approvals;
  @Inject
  Authorities authorities;
  @Inject
  CaseFiles cases;
  @Inject
  Remedies remedies;
  @Inject
  GrantRedress grantRedress;
  @Inject
  VoidApproval voidApproval;
  @Inject
  TrackRecords records;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** The new state; VOIDED when the question no longer fits the case, which the caller answers with 409 after the commit. */
  Uni<ApprovalState> decide(String id, Decision decision, String because, Caller caller) {
    return approvals.find(id).map(found -> found.orElseThrow(Problems::notFound))
        .chain(seen -> cases.lock(seen.number())
            // Read again under the lock: somebody may have decided while we waited for it.
            .chain(file -> approvals.find(id).map(found -> found.orElseThrow())
                .chain(approval -> decide(file, approval, decision, because, caller))));
  }

  private Uni<ApprovalState> decide(CaseFile file, Approval approval, Decision decision, String because,
      Caller caller) {
    if (approval.state() == ApprovalState.VOIDED) {
      throw ApprovalProblems.outdated();
    }
    if (approval.state() != ApprovalState.PENDING) {
      throw Problems.of(ApprovalProblems.DECIDED, "Load the list again; a decision is made once.",
          Map.of("state", approval.state().name()));
    }
    var result = decision.resultFor(approval.kind());
    FourEyesPolicy.requireOther(approval, caller.id());
    return authorities.find(file.businessUnit(), caller.id())
        .map(held -> DeciderPolicy.require(approval, held, caller.id(), caller.has("quality")))
        .chain(decider -> judge(file, approval, result, because, decider));
  }

  private Uni<ApprovalState> judge(CaseFile file, Approval approval, ApprovalState result, String because,
      StaffAuthority decider) {
    return remedies.find(file, approval.remedy()).map(found -> found.orElseThrow()).chain(remedy -> {
      FourEyesPolicy.require(approval, remedy, decider);
      if (approval.kind() == ApprovalKind.REVIEW) {
        return records.note(file.businessUnit(), approval.id(), approval.requestedBy(), result.name(), clock.instant())
            .chain(() -> settle(file, approval, result, because, decider.staff()));
      }
      if (file.isOver() || !approval.isBoundTo(file, remedy) || remedy.state() != RemedyState.AWAITING_APPROVAL) {
        return voidApproval.of(file, approval, remedy, "outdated");
      }
      return result == ApprovalState.APPROVED ? grant(file, approval, remedy, because, decider)
          : remedies.keep(file, remedy.becoming(RemedyState.REFUSED))
              .chain(() -> settle(file, approval, result, because, decider.staff()));
    });
  }

  private Uni<ApprovalState> grant(CaseFile file, Approval approval, Remedy remedy, String because,
      StaffAuthority decider) {
    return grantRedress.within(decider, file, remedy, decider.staff()).chain(outcome -> switch (outcome.verdict()) {
      case Verdict.Allowed allowed -> settle(file, approval, ApprovalState.APPROVED, because, decider.staff());
      case Verdict.Refused refused -> authorities.tiers(file.businessUnit()).map(tiers -> {
        var higher = AuthorityPolicies.lowestSufficient(new RedressRequest(file, remedy.id(), remedy.amount()),
            outcome.used(), tiers, outcome.authority().tier().rank());
        throw Problems.of(AuthorityProblems.EXCEEDED,
            higher.isPresent() ? "Leave it to tier " + higher.get().code() + ", who sees it in the same list."
                : "No tier may grant this now. Refuse it, and propose less or on another day.",
            Map.of("limit", refused.reason().limit(), "left", refused.reason().left(), "requiredTier",
                higher.map(tier -> tier.code()).orElse("")));
      });
    });
  }

  private Uni<ApprovalState> settle(CaseFile file, Approval approval, ApprovalState state, String because, String by) {
    var now = clock.instant();
    return approvals.settle(approval, state, by, because)
        .chain(() -> cases.keep(file))
        .chain(() -> timeline.note(file, now,
            approval.kind() == ApprovalKind.REVIEW ? "review-decided" : "approval-decided",
            by, state.name()))
        .chain(() -> outbox.append(new ApprovalDecided(file.number(), file.businessUnit(), now, approval.id(),
            approval.remedy(), state.name(), by)))
        .replaceWith(state);
  }
}
