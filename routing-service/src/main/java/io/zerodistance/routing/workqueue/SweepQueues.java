package io.zerodistance.routing.workqueue;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.assignment.ChaseAnswers;
import io.zerodistance.routing.assignment.LeaveWork;
import io.zerodistance.routing.assignment.RedriveQueue;
import io.zerodistance.routing.assignment.RenewReasons;
import io.zerodistance.routing.skill.KeepShifts;

/**
 * What moves on time, because no event tells of it: a shift that begins or ends, an absence, a case that nobody accepted, a
 * warm-up that is over.
 */
@ApplicationScoped
class SweepQueues {
  private static final int SHIFTS_AT_ONCE = 2_000;
  private static final Logger LOG = Logger.getLogger(SweepQueues.class);

  @Inject
  Transactions transactions;
  @Inject
  KeepShifts shifts;
  @Inject
  LeaveWork leaveWork;
  @Inject
  ChaseAnswers chaseAnswers;
  @Inject
  RedriveQueue redriveQueue;
  @Inject
  RenewReasons renewReasons;
  @ConfigProperty(name = "zd.routing.business-units")
  Set<String> businessUnits;

  @Scheduled(every = "{zd.routing.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return Multi.createFrom().iterable(businessUnits).onItem().transformToUniAndConcatenate(this::sweep)
        .collect().last().replaceWithVoid();
  }

  private Uni<Integer> sweep(String businessUnit) {
    var scope = Scope.of(businessUnit);
    return transactions.inOwnContext(scope, () -> shifts.renew(businessUnit, SHIFTS_AT_ONCE))
        .chain(() -> transactions.inOwnContext(scope, () -> leaveWork.notice(businessUnit)))
        .chain(() -> transactions.inOwnContext(scope, () -> chaseAnswers.chase(businessUnit)))
        .chain(() -> transactions.inOwnContext(scope, () -> redriveQueue.redrive(businessUnit)))
        .chain(() -> transactions.inOwnContext(scope, () -> renewReasons.renew(businessUnit)))
        .onFailure().invoke(failure -> LOG.errorf(failure, "queue of %s not swept, next time", businessUnit))
        .onFailure().recoverWithItem(0);
  }
}
