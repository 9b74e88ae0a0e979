package io.zerodistance.messaging.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.Causes;
import io.zerodistance.messaging.event.CloudEventHeaders;
import io.zerodistance.messaging.event.Envelope;

/**
 * The one consumer of a service: takes a batch of all subscribed topics, plays each case's events in order and several cases at once,
 * and is acknowledged as a whole. A crash in between plays the batch again; the inbox absorbs what had its effect.
 */
@ApplicationScoped
public class EventConsumer {

  private static final Logger LOG = Logger.getLogger(EventConsumer.class);
  private static final int CASES_AT_ONCE = 8;

  @Inject
  EventDispatcher dispatcher;
  @Inject
  UnreadableRecords unreadable;

  /** Never fails: a refused batch would be acknowledged and lost. */
  @Incoming("events")
  Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
    return Uni.createFrom().deferred(() -> play(batch))
        .onFailure().invoke(failure -> LOG.errorf("batch is played again: %s", Causes.of(failure)))
        .onFailure().retry().withBackOff(Duration.ofMillis(200), Duration.ofSeconds(5)).indefinitely();
  }

  private Uni<Void> play(ConsumerRecords<String, byte[]> batch) {
    var byCase = new LinkedHashMap<String, List<Envelope>>();
    var kept = new ArrayList<Uni<Void>>();
    batch.forEach(record -> {
      try {
        var event = CloudEventHeaders.read(record);
        byCase.computeIfAbsent(event.subject(), subject -> new ArrayList<>()).add(event);
      } catch (IllegalArgumentException malformed) {
        kept.add(unreadable.keep(record, malformed.getMessage()));
      }
    });
    return Multi.createFrom().iterable(byCase.values()).onItem().transformToUni(this::inOrder).merge(CASES_AT_ONCE)
        .onItem().ignoreAsUni()
        .chain(() -> Multi.createFrom().iterable(kept).onItem().transformToUniAndMerge(copy -> copy)
            .onItem().ignoreAsUni());
  }

  private Uni<Void> inOrder(List<Envelope> ofOneCase) {
    return Multi.createFrom().iterable(ofOneCase).onItem().transformToUniAndConcatenate(dispatcher::dispatch)
        .onItem().ignoreAsUni();
  }
}
