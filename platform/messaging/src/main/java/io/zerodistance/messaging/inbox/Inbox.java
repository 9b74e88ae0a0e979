package io.zerodistance.messaging.inbox;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.Envelope;

/** Remembers which events had their effect, in the transaction of the effect. */
@ApplicationScoped
class Inbox {

  private static final String RECEIVE_UNLESS_PARKED = """
      insert into inbox (consumer, event_id, received_at) select ?1, cast(?2 as uuid), ?3
      where not exists (select 1 from parked_event where consumer = ?1 and subject = ?4) on conflict do nothing""";
  private static final String RECEIVE =
      "insert into inbox (consumer, event_id, received_at) values (?1, cast(?2 as uuid), ?3) on conflict do nothing";

  @Inject
  Sql sql;
  @Inject
  Clock clock;
  @Inject
  MeterRegistry meters;
  @ConfigProperty(name = "quarkus.application.name")
  String consumer;

  private Counter duplicates;

  /** At start, so that an alert finds a zero and not a gap. */
  void count(@Observes StartupEvent started) {
    duplicates = meters.counter("inbox_duplicates");
  }

  /** The usual case in one statement: true when the event is new and nothing of its case is parked. */
  Uni<Boolean> receivedUnlessParked(Envelope event) {
    return sql.execute(RECEIVE_UNLESS_PARKED, consumer, event.id().toString(), clock.instant(), event.subject())
        .map(rows -> rows == 1);
  }

  /** True when the event is new; a copy is counted. */
  Uni<Boolean> received(Envelope event) {
    return sql.execute(RECEIVE, consumer, event.id().toString(), clock.instant()).map(rows -> rows == 1)
        .invoke(fresh -> {
          if (!fresh) {
            duplicates.increment();
          }
        });
  }
}
