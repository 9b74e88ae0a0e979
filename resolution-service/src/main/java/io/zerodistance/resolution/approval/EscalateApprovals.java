package io.zerodistance.resolution.approval;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.EachAlone;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.authority.Tier;
import io.zerodistance.resolution.casefile.BusinessUnits;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.ApprovalEscalated;

/** Puts approvals that waited longer than the unit's patience before the next tier; each step once, whoever finds it. */
@ApplicationScoped
class EscalateApprovals {

  private static final int AT_ONCE = 200;

  @Inject
  Approvals approvals;
  @Inject
  Authorities authorities;
  @Inject
  ApprovalPatience patience;
  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  EachAlone eachAlone;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  @Scheduled(every = "{resolution.approval.scan}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> scan() {
    var now = clock.instant();
    return transactions.inOwnContext(BusinessUnits.all(), () -> approvals.overdue(now, AT_ONCE))
        .chain(overdue -> eachAlone.of(overdue, Approval::businessUnit, approval -> "approval " + approval.id(),
            approval -> escalate(approval, now)));
  }

  private Uni<Void> escalate(Approval found, Instant now) {
    // Under the lock of the case: it may be decided, or escalated by another replica, at this moment.
    return cases.lock(found.number()).chain(file -> approvals.find(found.id())
        .chain(current -> current.filter(approval -> approval.equals(found)).isEmpty() ? Uni.createFrom().voidItem()
            : authorities.tiers(file.businessUnit()).chain(tiers -> EscalationPolicy.next(found, tiers)
                .map(tier -> escalate(file, found, tier, now))
                .orElseGet(() -> approvals.escalate(found, null, now, null)))));
  }

  private Uni<Void> escalate(CaseFile file, Approval approval, Tier tier, Instant now) {
    return patience.until(file.businessUnit(), now)
        .chain(next -> approvals.escalate(approval, tier.code(), now, next))
        .chain(() -> cases.keep(file))
        .chain(() -> timeline.note(file, now, "approval-escalated", null, tier.code()))
        .chain(() -> outbox.append(new ApprovalEscalated(file.number(), file.businessUnit(), now, approval.id(),
            approval.remedy(), approval.requiredTier(), tier.code())));
  }
}
