package io.zerodistance.routing.replicas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Complaints as intake announces them, all at once. */
final class Filings {
  private Filings() {}

  static String number(int index) {
    return "FD-261121-%08d".formatted(index);
  }

  static void send(String bootstrap, String unit, int count) {
    var random = new Random(1);
    try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", bootstrap),
        new StringSerializer(), new StringSerializer())) {
      var sent = new ArrayList<Future<?>>();
      for (int i = 0; i < count; i++) {
        sent.add(producer.send(filed(unit, number(i), "S" + (2 + random.nextInt(3)), Instant.now().toString())));
      }
      for (var one : sent) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static ProducerRecord<String, String> filed(String unit, String number, String severity, String now) {
    var filed = new ProducerRecord<>("intake.events", number, """
        {"number":"%s","businessUnit":"%s","at":"%s","kind":"COMPLAINT","channel":"WEB","severity":"%s",
         "safety":false,"language":"zh","receivedAt":"%s"}""".formatted(number, unit, now, severity, now));
    Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "/intake", "ce_type",
        "zerodistance.intake.complaint-registered.v1", "ce_subject", number, "ce_time", now, "ce_businessunit", unit,
        "ce_sequence", "1", "content-type", "application/json")
        .forEach((key, value) -> filed.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
    return filed;
  }
}
