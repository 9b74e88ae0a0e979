package io.zerodistance.resolution.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.EachAlone;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.BusinessUnits;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.remedy.Remedies;

/**
 * Asks nobody any more for the redress of a case that has ended, by whichever way: it was not offered to the customer yet, and who
 * has a case opened again proposes anew. What was granted on the spot is reviewed all the same.
 */
@ApplicationScoped
class VoidOfEndedCases {

  private static final int AT_ONCE = 200;

  @Inject
  Approvals approvals;
  @Inject
  Remedies remedies;
  @Inject
  VoidApproval voidApproval;
  @Inject
  CaseFiles cases;
  @Inject
  EachAlone eachAlone;
  @Inject
  Transactions transactions;

  @Scheduled(every = "{resolution.approval.scan}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> scan() {
    return transactions.inOwnContext(BusinessUnits.all(), () -> approvals.ofEndedCases(AT_ONCE))
        .chain(
            ended -> eachAlone.of(ended, Approval::businessUnit, approval -> "approval " + approval.id(), this::end));
  }

  private Uni<Void> end(Approval found) {
    // Under the lock of the case: it may be open again, or the approval decided, at this moment.
    return cases.lock(found.number()).chain(file -> approvals.find(found.id())
        .chain(current -> !file.isOver() || current.filter(found::equals).isEmpty() ? Uni.createFrom().voidItem()
            : remedies.find(file, found.remedy()).chain(remedy -> voidApproval.of(file, found, remedy.orElseThrow(),
                "the case has ended")).replaceWithVoid()));
  }
}
