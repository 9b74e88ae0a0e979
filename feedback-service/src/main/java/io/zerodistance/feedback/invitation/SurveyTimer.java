package io.zerodistance.feedback.invitation;

import java.time.Clock;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;

/** Looks every moment for surveys to open and for those that nobody answered; every replica may look, each row is settled once. */
@ApplicationScoped
class SurveyTimer {

  private static final String UNITS_WITH_DUE =
      "select distinct business_unit from invitation where state = 'PENDING' and due_at <= ?1";
  private static final String UNITS_WITH_ENDED =
      "select distinct business_unit from invitation where state = 'SENT' and expires_at <= ?1";

  @Inject
  NumberPrefixes units;
  @Inject
  SendDueInvitations sending;
  @Inject
  ExpireInvitations expiring;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  @Scheduled(every = "${zerodistance.surveys.due-scan}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> openDue() {
    return forEachUnit(UNITS_WITH_DUE, sending::sendDue);
  }

  @Scheduled(every = "${zerodistance.surveys.expiry-scan}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> endExpired() {
    return forEachUnit(UNITS_WITH_ENDED, expiring::expire);
  }

  /** One look over all units; work only where there is some, each unit in its own scope. */
  private Uni<Void> forEachUnit(String query, Function<String, Uni<Integer>> work) {
    return transactions.inOwnContext(Scope.of(units.prefixes().values()), () -> sql.rows(query, clock.instant()))
        .onItem().transformToMulti(Multi.createFrom()::iterable)
        .onItem().transformToUniAndConcatenate(row -> work.apply((String) row[0])).onItem().ignoreAsUni();
  }
}
