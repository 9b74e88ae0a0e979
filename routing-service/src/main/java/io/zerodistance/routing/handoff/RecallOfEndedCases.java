package io.zerodistance.routing.handoff;

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

/** Calls back what was still asked for when a case closed or was withdrawn: an event has the scope of one unit only. */
@ApplicationScoped
class RecallOfEndedCases {
  private static final Logger LOG = Logger.getLogger(RecallOfEndedCases.class);

  @Inject
  Transactions transactions;
  @Inject
  HandoffRepository handoffs;
  @Inject
  CloseHandoff closeHandoff;
  @ConfigProperty(name = "zd.routing.business-units")
  Set<String> businessUnits;

  @Scheduled(every = "{zd.routing.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return Multi.createFrom().iterable(businessUnits).onItem().transformToUniAndConcatenate(this::recall)
        .collect().last().replaceWithVoid();
  }

  Uni<Void> recall(String businessUnit) {
    return transactions.inOwnContext(Scope.of(businessUnit), () -> handoffs.ofEndedCases(businessUnit))
        .chain(all -> Multi.createFrom().iterable(all).onItem()
            .transformToUniAndConcatenate(
                handoff -> transactions.onOwnContext(() -> closeHandoff.recallAfterEnd(handoff)))
            .collect().last().replaceWithVoid())
        .onFailure().invoke(failure -> LOG.errorf(failure, "hand-offs of %s not called back, next time", businessUnit))
        .onFailure().recoverWithNull();
  }
}
