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
import io.zerodistance.routing.assignment.RedriveQueue;

/** Gives waiting cases out on time, too, for what no event tells: a shift that begins, a warm-up that is over. */
@ApplicationScoped
class SweepQueues {
  private static final Logger LOG = Logger.getLogger(SweepQueues.class);

  @Inject
  Transactions transactions;
  @Inject
  RedriveQueue redriveQueue;
  @ConfigProperty(name = "zd.routing.business-units")
  Set<String> businessUnits;

  @Scheduled(every = "{zd.routing.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return Multi.createFrom().iterable(businessUnits).onItem().transformToUniAndConcatenate(this::sweep)
        .collect().last().replaceWithVoid();
  }

  private Uni<Integer> sweep(String businessUnit) {
    return transactions.inOwnContext(Scope.of(businessUnit), () -> redriveQueue.redrive(businessUnit))
        .onFailure().invoke(failure -> LOG.errorf(failure, "queue of %s not swept, next time", businessUnit))
        .onFailure().recoverWithItem(0);
  }
}
