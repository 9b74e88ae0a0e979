package io.zerodistance.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;

/** The one Kafka producer of a service, idempotent and waiting for all replicas; opened when first needed. */
@ApplicationScoped
public class EventProducer {

  /** All {@code kafka.*} settings, security included. */
  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> broker;

  /** A send blocks while the broker is away, even on a topic known before: never on an event loop, and only one at a time. */
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("event-sender").factory());
  private volatile long timedOutAt = System.nanoTime();
  private volatile KafkaProducer<String, byte[]> producer;

  /** Completes on the caller's context after the broker's acknowledgement; fails within about 20 s while the broker is away. */
  public Uni<Void> send(ProducerRecord<String, byte[]> record) {
    long asked = System.nanoTime();
    return Uni.createFrom().<Void>emitter(emitter -> sender.execute(() -> {
      if (timedOutAt - asked > 0) {
        // Handed in before another send gave up waiting for the broker: it need not wait as long again.
        emitter.fail(new TimeoutException("behind a send that timed out"));
        return;
      }
      try {
        producer().send(record, (metadata, failure) -> end(emitter, failure));
      } catch (KafkaException unusable) {
        end(emitter, unusable);
      }
    })).emitOn(callersContext());
  }

  private void end(UniEmitter<? super Void> emitter, Exception failure) {
    if (failure == null) {
      emitter.complete(null);
      return;
    }
    if (failure instanceof TimeoutException) {
      timedOutAt = System.nanoTime();
    }
    emitter.fail(failure);
  }

  @PreDestroy
  void close() {
    sender.shutdown();
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
        ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000, ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000, ProducerConfig.LINGER_MS_CONFIG, 2));
    return settings;
  }
}
