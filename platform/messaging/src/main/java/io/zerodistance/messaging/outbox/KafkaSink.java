package io.zerodistance.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.zerodistance.messaging.event.CloudEventHeaders;
import io.zerodistance.messaging.event.Envelope;

/** Sends to this service's topic with an idempotent producer that waits for all replicas. */
@DefaultBean
@ApplicationScoped
class KafkaSink implements EventSink {

  @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:19092")
  String servers;
  @ConfigProperty(name = "zd.relay.topic")
  String topic;
  @ConfigProperty(name = "quarkus.application.name")
  String service;

  private volatile KafkaProducer<String, byte[]> producer;

  @Override
  public Uni<Void> send(Envelope event) {
    // On a worker: the producer's first call fetches metadata and blocks while the broker is away.
    return Uni.createFrom().<Void>emitter(emitter -> producer().send(record(event), (metadata, failure) -> {
      if (failure == null) {
        emitter.complete(null);
      } else {
        emitter.fail(failure);
      }
    })).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }

  @PreDestroy
  void close() {
    if (producer != null) {
      producer.close(java.time.Duration.ofSeconds(5));
    }
  }

  private ProducerRecord<String, byte[]> record(Envelope event) {
    return new ProducerRecord<>(topic, null, event.subject(), event.payload().getBytes(StandardCharsets.UTF_8),
        CloudEventHeaders.of(event, "/" + service));
  }

  private KafkaProducer<String, byte[]> producer() {
    var open = producer;
    if (open == null) {
      synchronized (this) {
        open = producer;
        if (open == null) {
          open = new KafkaProducer<>(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
              ProducerConfig.ACKS_CONFIG, "all", ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
              ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000, ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000,
              ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000, ProducerConfig.LINGER_MS_CONFIG, 2),
              new StringSerializer(), new ByteArraySerializer());
          producer = open;
        }
      }
    }
    return open;
  }
}
