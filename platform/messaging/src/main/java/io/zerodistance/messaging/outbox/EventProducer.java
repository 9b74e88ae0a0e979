package io.zerodistance.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;

/** The one Kafka producer of a service, idempotent and waiting for all replicas; opened when first needed. */
@ApplicationScoped
public class EventProducer {

  /** Shorter than the producer keeps metadata of an unused topic (5 min), so that a send after it never blocks. */
  private static final long READY_NANOS = Duration.ofSeconds(60).toNanos();

  /** All {@code kafka.*} settings, security included. */
  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> broker;

  private final Map<String, Long> readyAt = new ConcurrentHashMap<>();
  private volatile KafkaProducer<String, byte[]> producer;

  /** Completes when the topic's partitions are known: only then a send does not block. Asks the broker on a worker thread. */
  public Uni<Void> ready(String topic) {
    var known = readyAt.get(topic);
    if (known != null && System.nanoTime() - known < READY_NANOS) {
      return Uni.createFrom().voidItem();
    }
    return Uni.createFrom().item(() -> producer().partitionsFor(topic))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .invoke(partitions -> readyAt.put(topic, System.nanoTime()))
        .emitOn(callersContext()).replaceWithVoid();
  }

  /** Completes on the caller's context after the broker's acknowledgement. */
  public Uni<Void> send(ProducerRecord<String, byte[]> record) {
    return Uni.createFrom().<Void>emitter(emitter -> producer().send(record, (metadata, failure) -> {
      if (failure == null) {
        emitter.complete(null);
      } else {
        readyAt.remove(record.topic());
        emitter.fail(failure);
      }
    })).emitOn(callersContext());
  }

  @PreDestroy
  void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }

  /** Acknowledgements arrive on the producer's own thread, which must neither block nor touch a session. */
  private static Executor callersContext() {
    var context = Vertx.currentContext();
    return context == null ? Runnable::run : command -> context.runOnContext(go -> command.run());
  }

  private KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      synchronized (this) {
        if (producer == null) {
          producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer());
        }
      }
    }
    return producer;
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<>(broker);
    settings.keySet().retainAll(ProducerConfig.configNames());
    settings.putIfAbsent(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:19092");
    settings.putAll(Map.of(ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
        ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000, ProducerConfig.LINGER_MS_CONFIG, 2));
    return settings;
  }
}
