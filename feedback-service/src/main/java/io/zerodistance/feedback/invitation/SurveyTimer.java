package io.zerodistance.feedback.invitation;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Looks every moment for surveys to open and for those that nobody answered. */
@ApplicationScoped
class SurveyTimer {

  @Inject
  NumberPrefixes units;
  @Inject
  SendDueInvitations sending;
  @Inject
  ExpireInvitations expiring;

  @Scheduled(every = "${zerodistance.surveys.due-scan}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> openDue() {
    return forEachUnit(sending::sendDue);
  }

  @Scheduled(every = "${zerodistance.surveys.expiry-scan}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> endExpired() {
    return forEachUnit(expiring::expire);
  }

  private Uni<Void> forEachUnit(Function<String, Uni<Integer>> work) {
    return Multi.createFrom().iterable(units.prefixes().values())
        .onItem().transformToUniAndConcatenate(work::apply).onItem().ignoreAsUni();
  }
}
