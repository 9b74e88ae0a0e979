package io.zerodistance.routing.handoff;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

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

/**
 * Lets hand-offs follow their cases, because an event has the scope of one unit only: what was still asked for when a case closed
 * or was withdrawn is called back, and the clock is counted anew when the case became another kind of case.
 */
@ApplicationScoped
class SweepHandoffs {
  private static final Logger LOG = Logger.getLogger(SweepHandoffs.class);

  @Inject
  Transactions transactions;
  @Inject
  HandoffRepository handoffs;
  @Inject
  CloseHandoff closeHandoff;
  @Inject
  FollowCase followCase;
  @ConfigProperty(name = "zd.routing.business-units")
  Set<String> businessUnits;

  @Scheduled(every = "{zd.routing.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
  Uni<Void> sweep() {
    return Multi.createFrom().iterable(businessUnits).onItem()
        .transformToUniAndConcatenate(unit -> recall(unit).chain(() -> follow(unit))).collect().last()
        .replaceWithVoid();
  }

  Uni<Void> recall(String businessUnit) {
    return each(businessUnit, () -> handoffs.ofEndedCases(businessUnit), closeHandoff::recallAfterEnd);
  }

  Uni<Void> follow(String businessUnit) {
    return each(businessUnit, () -> handoffs.toFollow(businessUnit), followCase::follow);
  }

  /** One that fails keeps no other back: it is found again the next time. */
  private Uni<Void> each(String businessUnit, Supplier<Uni<List<Handoff>>> which, Function<Handoff, Uni<Void>> work) {
    return transactions.inOwnContext(Scope.of(businessUnit), which)
        .chain(all -> Multi.createFrom().iterable(all).onItem()
            .transformToUniAndConcatenate(handoff -> spared(transactions.onOwnContext(() -> work.apply(handoff)),
                "hand-off " + handoff.id()))
            .collect().last().replaceWithVoid())
        .plug(swept -> spared(swept, "hand-offs of " + businessUnit));
  }

  private static Uni<Void> spared(Uni<Void> work, String what) {
    return work.onFailure().invoke(failure -> LOG.errorf(failure, "%s not swept, next time", what))
        .onFailure().recoverWithNull();
  }
}
