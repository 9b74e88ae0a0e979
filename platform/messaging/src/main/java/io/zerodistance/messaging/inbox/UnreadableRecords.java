package io.zerodistance.messaging.inbox;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.Causes;
import io.zerodistance.messaging.outbox.EventProducer;

/**
 * Records of which nobody can say which case they belong to: copied as they are to {@code <service>.unreadable}, with their
 * address in the header {@code zd_origin}. Where that fails, the address is in the log, and the record stays in its topic.
 */
@ApplicationScoped
class UnreadableRecords {

  private static final Logger LOG = Logger.getLogger(UnreadableRecords.class);

  @Inject
  EventProducer producer;
  @Inject
  MeterRegistry meters;
  @ConfigProperty(name = "zd.unreadable.topic")
  String topic;

  private Counter counted;

  /** At start, so that an alert finds a zero and not a gap. */
  void count(@Observes StartupEvent started) {
    counted = meters.counter("unreadable_events");
  }

  Uni<Void> keep(ConsumerRecord<String, byte[]> record, String reason) {
    var origin = "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset());
    LOG.errorf("unreadable event at %s: %s", origin, reason);
    counted.increment();
    var copy = new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
    copy.headers().remove("zd_origin").add("zd_origin", origin.getBytes(StandardCharsets.UTF_8));
    return producer.send(copy).onFailure()
        .invoke(failure -> LOG.errorf("no copy of %s in %s: %s", origin, topic, Causes.of(failure)))
        .onFailure().recoverWithNull();
  }
}
