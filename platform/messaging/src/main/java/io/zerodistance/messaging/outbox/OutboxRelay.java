package io.zerodistance.messaging.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.AfterCommit;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.outbox.PendingEvents.Pending;

/**
 * Publishes committed outbox rows: reads the unpublished ones of its shards, sends them with no transaction open, waits for the
 * broker, marks. Within a case one after the other, and a case stops at its first failure; a crash anywhere sends again.
 */
@ApplicationScoped
public class OutboxRelay implements AfterCommit {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int PAGE = 500;
  private static final int CASES_AT_ONCE = 64;
  private static final Duration LEASE_CHECK = Duration.ofSeconds(1);

  @Inject
  Leases leases;
  @Inject
  PendingEvents pending;
  @Inject
  EventSink sink;
  @Inject
  Outbox outbox;
  @Inject
  Transactions transactions;
  @ConfigProperty(name = "zd.relay.enabled", defaultValue = "true")
  boolean enabled;

  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean wanted = new AtomicBoolean();
  private final AtomicLong relayedUpTo = new AtomicLong();
  private volatile Set<Short> held = Set.of();
  private volatile long heldAt;

  /** The nudge: a commit that appended is published without waiting for the sweep. */
  @Override
  public void committed() {
    if (enabled && outbox.appended() > relayedUpTo.get()) {
      wanted.set(true);
      start();
    }
  }

  @Scheduled(every = "${zd.relay.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    if (enabled) {
      wanted.set(true);
      start();
    }
  }

  void stop(@Observes ShutdownEvent stopping) {
    enabled = false;
    leases.release().onFailure().recoverWithNull().await().atMost(Duration.ofSeconds(3));
  }

  private void start() {
    if (running.compareAndSet(false, true)) {
      transactions.onOwnContext(this::relayWhileWanted).subscribe().with(done -> finish(),
          failure -> {
            LOG.warnf("relay pauses: %s", failure.getClass().getSimpleName());
            running.set(false);
          });
    }
  }

  private void finish() {
    running.set(false);
    if (wanted.get()) {
      start();
    }
  }

  private Uni<Void> relayWhileWanted() {
    wanted.set(false);
    relayedUpTo.set(outbox.appended());
    return shards().chain(shards -> shards.isEmpty() ? Uni.createFrom().item(0) : relayPage(shards))
        .chain(sent -> sent == PAGE ? relayWhileWanted() : Uni.createFrom().voidItem());
  }

  private Uni<Set<Short>> shards() {
    long now = System.nanoTime();
    if (!held.isEmpty() && now - heldAt < LEASE_CHECK.toNanos()) {
      return Uni.createFrom().item(held);
    }
    return leases.hold().invoke(shards -> {
      held = shards;
      heldAt = now;
    });
  }

  private Uni<Integer> relayPage(Set<Short> shards) {
    return pending.oldest(shards, PAGE).chain(rows -> {
      var byCase = new LinkedHashMap<String, List<Pending>>();
      rows.forEach(row -> byCase.computeIfAbsent(row.event().subject(), subject -> new ArrayList<>()).add(row));
      return Multi.createFrom().iterable(byCase.values())
          .onItem().transformToUni(this::sendInOrder).merge(CASES_AT_ONCE)
          .collect().asList()
          .chain(sent -> pending.markPublished(sent.stream().flatMap(List::stream).toList()))
          .replaceWith(rows.size());
    });
  }

  /** Answers the positions that the broker has; stops behind the first that it has not. */
  private Uni<List<Long>> sendInOrder(List<Pending> ofOneCase) {
    var sent = new ArrayList<Long>();
    var chain = Uni.createFrom().voidItem();
    for (var row : ofOneCase) {
      chain = chain.chain(() -> sink.send(row.event())).invoke(() -> sent.add(row.position()));
    }
    return chain.onFailure().recoverWithUni(failure -> {
      var stuck = ofOneCase.get(sent.size());
      LOG.warnf("event %s not sent: %s", stuck.event().id(), failure.getClass().getSimpleName());
      return pending.markFailed(stuck.position(), failure);
    }).replaceWith(() -> List.copyOf(sent));
  }
}
