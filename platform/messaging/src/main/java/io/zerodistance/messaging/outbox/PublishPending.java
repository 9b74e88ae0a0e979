package io.zerodistance.messaging.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.PendingEvents.Pending;

/**
 * Publishes the oldest pending events of some shards: reads, sends with no transaction open, waits for the broker, forgets.
 *
 * <p>Within a case the next is sent only after the broker has the one before, and a case stops at its first failure. So the first
 * copies of a case's events are in order even when two relays work on it at once; a crash anywhere only sends copies.
 */
@ApplicationScoped
class PublishPending {

  private static final Logger LOG = Logger.getLogger(PublishPending.class);
  private static final int PAGE = 500;
  private static final int CASES_AT_ONCE = 64;

  @Inject
  PendingEvents pending;
  @Inject
  EventSink sink;
  @Inject
  MeterRegistry meters;

  private Counter failures;

  /** At start, so that an alert finds a zero and not a gap. */
  void count(@Observes StartupEvent started) {
    failures = meters.counter("outbox_failures");
  }

  /** Answers whether there may be more; fails when the broker as a whole does not take events. */
  Uni<Boolean> page(Set<Short> shards) {
    return shards.isEmpty() ? Uni.createFrom().item(false) : pending.oldest(shards, PAGE)
        .chain(rows -> rows.isEmpty() ? Uni.createFrom().item(false) : send(rows).replaceWith(rows.size() == PAGE));
  }

  private Uni<Void> send(List<Pending> rows) {
    var outcome = new Outcome();
    var byCase = new LinkedHashMap<String, List<Pending>>();
    rows.forEach(row -> byCase.computeIfAbsent(row.event().subject(), subject -> new ArrayList<>()).add(row));
    return Multi.createFrom().iterable(byCase.values())
        .onItem().transformToUni(ofOneCase -> inOrder(ofOneCase, outcome)).merge(CASES_AT_ONCE)
        .onItem().ignoreAsUni()
        .chain(() -> pending.forgetPublished(outcome.sent))
        .chain(() -> pending.markRefused(outcome.refused))
        .chain(() -> outcome.away == null ? Uni.createFrom().voidItem() : Uni.createFrom().failure(outcome.away));
  }

  private Uni<Void> inOrder(List<Pending> ofOneCase, Outcome outcome) {
    return Multi.createFrom().iterable(ofOneCase)
        .onItem().transformToUniAndConcatenate(row -> outcome.away != null
            ? Uni.createFrom().<Void>failure(outcome.away)
            : sink.send(row.event()).invoke(() -> outcome.sent.add(row.position()))
                .onFailure().invoke(failure -> failed(row, failure, outcome)))
        .onItem().ignoreAsUni()
        .onFailure().recoverWithNull();
  }

  private void failed(Pending row, Throwable failure, Outcome outcome) {
    failures.increment();
    if (failure instanceof RefusedByBroker refused) {
      LOG.errorf("event %s of case %s refused: %s", row.event().id(), row.event().subject(), refused.getMessage());
      outcome.refused.put(row.position(), refused.getMessage());
    } else {
      outcome.away = failure;
    }
  }

  /** What became of one page; touched on the relay's event loop only. */
  private static final class Outcome {
    private final List<Long> sent = new ArrayList<>();
    private final Map<Long, String> refused = new LinkedHashMap<>();
    /** Set when the failure is not the event's own: nothing more of the page is sent, no row is blamed. */
    private Throwable away;
  }
}
