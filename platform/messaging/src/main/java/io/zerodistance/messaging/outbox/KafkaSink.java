package io.zerodistance.messaging.outbox;

import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.CloudEventHeaders;
import io.zerodistance.messaging.event.Envelope;

/** Sends to this service's topic; the case number is the key, so that a case stays in one partition. */
@DefaultBean
@ApplicationScoped
class KafkaSink implements EventSink {

  @Inject
  EventProducer producer;
  @ConfigProperty(name = "zd.relay.topic")
  String topic;
  @ConfigProperty(name = "quarkus.application.name")
  String service;

  @Override
  public Uni<Void> send(Envelope event) {
    return producer.send(record(event)).onFailure(KafkaSink::isOfTheRecord)
        .transform(failure -> new RefusedByBroker(failure.getClass().getSimpleName()));
  }

  private static boolean isOfTheRecord(Throwable failure) {
    return failure instanceof RecordTooLargeException || failure instanceof RecordBatchTooLargeException
        || failure instanceof SerializationException || failure instanceof InvalidRecordException;
  }

  private ProducerRecord<String, byte[]> record(Envelope event) {
    return new ProducerRecord<>(topic, null, event.subject(), event.payload().getBytes(StandardCharsets.UTF_8),
        CloudEventHeaders.of(event, "/" + service));
  }
}
