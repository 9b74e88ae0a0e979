package io.zerodistance.resolution.approval;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.authority.StaffAuthority;
import io.zerodistance.resolution.authority.Tier;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.ApprovalRequested;
import io.zerodistance.resolution.remedy.ApprovalDesk;
import io.zerodistance.resolution.remedy.Remedy;
import io.zerodistance.resolution.storage.Ids;

/** Puts redress before a second person: ahead when it is above the authority, afterwards when it was granted on the spot. */
@ApplicationScoped
class RequestApproval implements ApprovalDesk {

  @Inject
  Approvals approvals;
  @Inject
  Authorities authorities;
  @Inject
  ApprovalPatience patience;
  @Inject
  VoidApproval voidApproval;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  @Override
  public Uni<String> request(CaseFile file, Remedy remedy, Tier tier, String requestedBy) {
    var approval = approval(file, remedy, ApprovalKind.AUTHORITY, tier, requestedBy);
    return patience.until(file.businessUnit(), approval.requestedAt())
        .chain(until -> approvals.add(approval, until))
        .chain(
            () -> timeline.note(file, approval.requestedAt(), "approval-requested", requestedBy, tier.code()))
        .chain(() -> outbox.append(new ApprovalRequested(file.number(), file.businessUnit(), approval.requestedAt(),
            approval.id(), remedy.id(), remedy.amount(), tier.code(), requestedBy)))
        .replaceWith(approval.id());
  }

  /** Reviewed one tier above; the highest tier is reviewed by a peer or by quality. */
  @Override
  public Uni<Void> queueReview(CaseFile file, Remedy remedy, StaffAuthority grantedWith) {
    return authorities.tiers(file.businessUnit()).chain(tiers -> {
      var reviewer = tiers.stream().filter(tier -> tier.rank() > grantedWith.tier().rank()).findFirst()
          .orElse(grantedWith.tier());
      return approvals.add(approval(file, remedy, ApprovalKind.REVIEW, reviewer, grantedWith.staff()), null);
    });
  }

  @Override
  public Uni<Void> takeBack(CaseFile file, Remedy remedy, String because) {
    return approvals.pending(file.businessUnit(), file.number(), remedy.id())
        .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem()
            : voidApproval.of(file, found.get(), remedy, because).replaceWithVoid());
  }

  @Override
  public Uni<Void> voidPending(CaseFile file, Remedy remedy) {
    return approvals.voidPending(file.businessUnit(), file.number(), remedy.id());
  }

  private Approval approval(CaseFile file, Remedy remedy, ApprovalKind kind, Tier tier, String requestedBy) {
    return new Approval(Ids.next(), file.businessUnit(), file.number(), remedy.id(), kind, remedy.amount(),
        remedy.payee(), remedy.version(), file.factsVersion(), tier.code(), tier.rank(), requestedBy, clock.instant(),
        ApprovalState.PENDING, null, null);
  }
}
