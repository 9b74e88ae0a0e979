package io.zerodistance.routing.replicas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Complaints as intake announces them, all at once; some are grave, and some a person finds graver than they looked. */
final class Filings {
  private Filings() {}

  static String number(int index) {
    return "FD-261121-%08d".formatted(index);
  }

  /** One in eight is S1; one in ten is triaged right after it came. */
  static void send(String bootstrap, String unit, int count) {
    var random = new Random(1);
    var all = new ArrayList<ProducerRecord<String, String>>();
    for (int i = 0; i < count; i++) {
      all.add(filed(unit, number(i), i % 8 == 0 ? "S1" : "S" + (2 + random.nextInt(3)), Instant.now().toString()));
      if (i % 10 == 1) {
        all.add(triaged(unit, number(i), "S" + (1 + random.nextInt(2))));
      }
    }
    send(bootstrap, all);
  }

  /** So many of the first cases are triaged while they are filed. */
  static int triagedOf(int count) {
    return (count + 8) / 10;
  }

  static void triage(String bootstrap, String unit, List<String> numbers) {
    send(bootstrap, numbers.stream().map(number -> triaged(unit, number, "S2")).toList());
  }

  private static void send(String bootstrap, List<ProducerRecord<String, String>> all) {
    try (var producer = new KafkaProducer<>(Map.<String, Object>of("bootstrap.servers", bootstrap),
        new StringSerializer(), new StringSerializer())) {
      var sent = new ArrayList<Future<?>>();
      all.forEach(one -> sent.add(producer.send(one)));
      for (var one : sent) {
        one.get();
      }
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static ProducerRecord<String, String> filed(String unit, String number, String severity, String now) {
    return event("complaint-registered", unit, number, now, 1, """
        {"number":"%s","businessUnit":"%s","at":"%s","kind":"COMPLAINT","channel":"WEB","severity":"%s",
         "safety":false,"language":"zh","receivedAt":"%s"}""".formatted(number, unit, now, severity, now));
  }

  private static ProducerRecord<String, String> triaged(String unit, String number, String severity) {
    var now = Instant.now().toString();
    return event("complaint-triaged", unit, number, now, 2, """
        {"number":"%s","businessUnit":"%s","at":"%s","taxonomyItem":"mould","dimension":"quality","severity":"%s",
         "triagedBy":"boss"}""".formatted(number, unit, now, severity));
  }

  private static ProducerRecord<String, String> event(String type, String unit, String number, String now, int sequence,
      String data) {
    var event = new ProducerRecord<>("intake.events", number, data);
    Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_source", "/intake", "ce_type",
        "zerodistance.intake." + type + ".v1", "ce_subject", number, "ce_time", now, "ce_businessunit", unit,
        "ce_sequence", String.valueOf(sequence), "content-type", "application/json")
        .forEach((key, value) -> event.headers().add(key, value.getBytes(StandardCharsets.UTF_8)));
    return event;
  }
}
