package io.zerodistance.messaging.outbox;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.zerodistance.access.AfterCommit;
import io.zerodistance.messaging.event.Causes;

/**
 * Publishes committed outbox rows, on one event loop, one round at a time: after a commit that appended (the nudge) and at a
 * short beat, because the shard of a row may be held by another replica than the one that wrote it.
 */
@ApplicationScoped
public class OutboxRelay implements AfterCommit {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  /** Between rounds while commits follow each other closely: one round for many commits costs a fraction of as many rounds. */
  private static final Duration GATHERING = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LAST_ROUND = Duration.ofSeconds(5);

  @Inject
  Leases leases;
  @Inject
  PublishPending publish;
  @Inject
  Outbox outbox;
  @Inject
  Vertx vertx;
  @ConfigProperty(name = "zd.relay.enabled", defaultValue = "true")
  boolean enabled;
  @ConfigProperty(name = "zd.relay.sweep")
  Duration sweep;

  /** Wake-ups not yet answered; a round runs while it is above zero, so none is lost and no two rounds overlap. */
  private final AtomicInteger wishes = new AtomicInteger();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile boolean open;
  private Context context;
  private long timer;
  // Touched on the relay's own event loop only.
  private Set<Short> held = Set.of();
  private long heldAt;
  private int failures;

  void start(@Observes StartupEvent started) {
    if (enabled) {
      context = vertx.getOrCreateContext();
      open = true;
      timer = vertx.setPeriodic(sweep.toMillis(), beat -> wake());
    }
  }

  @Override
  public void committed() {
    if (open && outbox.takeAppended()) {
      wake();
    }
  }

  /** Lets the running round end, so that its rows are marked, then hands the shards to the other replicas. */
  void stop(@Observes ShutdownEvent stopping) {
    if (!open) {
      return;
    }
    open = false;
    vertx.cancelTimer(timer);
    try {
      if (wishes.getAndIncrement() > 0) {
        ended.get(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS);
      }
      leases.release().await().atMost(Duration.ofSeconds(2));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException unclean) {
      LOG.warn("stopped with a round under way: its rows are sent again, its leases run out");
    }
  }

  private void wake() {
    if (open && wishes.getAndIncrement() == 0) {
      context.runOnContext(go -> round());
    }
  }

  private void round() {
    int heard = wishes.get();
    publishAll().subscribe().with(done -> {
      failures = 0;
      settle(heard);
    }, failure -> {
      // The failed round counts as answered only after a pause: no hot loop while broker or database are away.
      LOG.warnf("relay pauses: %s", Causes.of(failure));
      held = Set.of();
      var pause = Math.min(LONGEST_PAUSE.toMillis(), 100L << Math.min(failures++, 10));
      vertx.setTimer(pause, over -> context.runOnContext(go -> settle(heard)));
    });
  }

  private void settle(int heard) {
    int left = wishes.addAndGet(-heard);
    if (!open) {
      ended.complete(null);
    } else if (left > 0) {
      vertx.setTimer(GATHERING.toMillis(), over -> context.runOnContext(go -> round()));
    }
  }

  private Uni<Void> publishAll() {
    return Multi.createBy().repeating().uni(() -> shards().chain(publish::page)).whilst(more -> more && open)
        .onItem().ignoreAsUni();
  }

  private Uni<Set<Short>> shards() {
    long now = System.nanoTime();
    if (!held.isEmpty() && now - heldAt < Leases.CHECK.toNanos()) {
      return Uni.createFrom().item(held);
    }
    return leases.hold().ifNoItem().after(Leases.LENGTH).fail().invoke(shards -> {
      held = shards;
      heldAt = now;
    });
  }
}
