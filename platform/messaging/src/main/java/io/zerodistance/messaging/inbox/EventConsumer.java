package io.zerodistance.messaging.inbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.CloudEventHeaders;
import io.zerodistance.messaging.event.Envelope;

/**
 * The one consumer of a service: takes a batch of all subscribed topics, plays each case's events in order and several cases at once,
 * and is acknowledged as a whole. A crash in between plays the batch again; the inbox absorbs what had its effect.
 */
@ApplicationScoped
class EventConsumer {

  private static final Logger LOG = Logger.getLogger(EventConsumer.class);
  private static final int CASES_AT_ONCE = 8;

  @Inject
  EventDispatcher dispatcher;
  @Inject
  MeterRegistry meters;

  @Incoming("events")
  Uni<Void> consume(ConsumerRecords<String, byte[]> batch) {
    var byCase = new LinkedHashMap<String, List<Envelope>>();
    batch.forEach(record -> {
      try {
        var event = CloudEventHeaders.read(record);
        byCase.computeIfAbsent(event.subject(), subject -> new ArrayList<>()).add(event);
      } catch (IllegalArgumentException unreadable) {
        // Nobody can say which case it belongs to; it stays in the topic, at this address, for a person.
        LOG.errorf("unreadable event at %s-%d@%d: %s", record.topic(), record.partition(), record.offset(),
            unreadable.getMessage());
        meters.counter("unreadable_events").increment();
      }
    });
    return Multi.createFrom().iterable(byCase.values()).onItem().transformToUni(this::inOrder).merge(CASES_AT_ONCE)
        .onItem().ignoreAsUni();
  }

  private Uni<Void> inOrder(List<Envelope> ofOneCase) {
    var chain = Uni.createFrom().voidItem();
    for (var event : ofOneCase) {
      chain = chain.chain(() -> dispatcher.dispatch(event));
    }
    return chain;
  }
}
