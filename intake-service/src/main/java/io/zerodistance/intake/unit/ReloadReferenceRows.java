package io.zerodistance.intake.unit;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Transactions;

/**
 * Loads the reference rows at the start and again every half minute: an edit needs no restart.
 *
 * <p>Requests that come before the first load wait for it; after that none waits.
 */
@ApplicationScoped
class ReloadReferenceRows {

  private static final Logger LOG = Logger.getLogger(ReloadReferenceRows.class);
  private static final Duration SOON = Duration.ofMillis(200);
  private static final Duration LATER = Duration.ofSeconds(5);

  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;
  @Any
  @Inject
  Instance<ReferenceRows> references;

  private final CompletableFuture<Void> loaded = new CompletableFuture<>();

  void atTheStart(@Observes StartupEvent started) {
    reload().onFailure(failure -> !(failure instanceof NotConfigured)).retry().withBackOff(SOON, LATER).indefinitely()
        .subscribe().with(loaded::complete, this::giveUp);
  }

  @ServerRequestFilter
  public Uni<Void> waitForTheFirstLoad() {
    return loaded.isDone() ? Uni.createFrom().voidItem() : Uni.createFrom().completionStage(loaded.copy());
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

  private void giveUp(Throwable notConfigured) {
    LOG.fatal(notConfigured.getMessage());
    Quarkus.asyncExit(1);
  }
}
