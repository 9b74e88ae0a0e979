package io.zerodistance.intake.abuse;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;

/** Removes what no longer counts against anybody. */
@ApplicationScoped
class ForgetClients {

  private static final Logger LOG = Logger.getLogger(ForgetClients.class);

  @Inject
  SharedAllowances shared;
  @Inject
  SpentWork spent;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  @Scheduled(every = "{zd.abuse.forget}", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> onTime() {
    return forget().onFailure().invoke(failure -> LOG.warn("old allowances not removed, next time", failure))
        .onFailure().recoverWithNull();
  }

  Uni<Void> forget() {
    var now = clock.instant();
    return transactions.inOwnContext(Scope.of(), () -> shared.forget(now).chain(() -> spent.forget(now)));
  }
}
