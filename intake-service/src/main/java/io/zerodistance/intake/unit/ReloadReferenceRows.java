package io.zerodistance.intake.unit;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Transactions;

/** Loads the reference rows before the first request and again every half minute: an edit needs no restart. */
@ApplicationScoped
class ReloadReferenceRows {

  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;
  @Any
  @Inject
  Instance<ReferenceRows> references;

  void beforeTheFirstRequest(@Observes StartupEvent started) {
    reload().await().atMost(Duration.ofSeconds(60));
  }

  @Scheduled(every = "30s", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> reload() {
    return units.reload().chain(() -> transactions.inOwnContext(units.all(), this::readAll));
  }

  private Uni<Void> readAll() {
    var chain = Uni.createFrom().voidItem();
    for (var reference : references) {
      chain = chain.chain(reference::read);
    }
    return chain;
  }
}
