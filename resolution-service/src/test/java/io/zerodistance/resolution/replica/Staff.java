package io.zerodistance.resolution.replica;

import static io.restassured.RestAssured.given;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zerodistance.messaging.event.CloudEventHeaders;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.resolution.casefile.BusinessUnits;
import io.zerodistance.testkit.Tokens;

/** Customers who complain and answer through the broker, and staff who call whichever replica has its turn. */
final class Staff implements AutoCloseable {

  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private final ObjectMapper json = new ObjectMapper();
  private final Replicas replicas;
  private final KafkaProducer<String, byte[]> producer;
  private final AtomicLong sequence = new AtomicLong();
  private final AtomicLong turn = new AtomicLong();

  Staff(Replicas replicas) {
    this.replicas = replicas;
    this.producer = replicas.producer();
  }

  /** A case of this customer that the person handles, as soon as the events have arrived. */
  String caseOf(String prefix, String customer, String handler) {
    var number = new StringBuilder(prefix + "-261121-");
    ThreadLocalRandom.current().ints(8, 0, DIGITS.length()).forEach(digit -> number.append(DIGITS.charAt(digit)));
    tell(number.toString(), "intake", "complaint-registered", Map.of("kind", "COMPLAINT", "channel", "WEB", "severity",
        "S3", "safety", false, "language", "zh", "customer", customer, "suggestedItem", "other", "trackingTokenHash",
        "0".repeat(64)));
    tell(number.toString(), "routing", "case-assigned", Map.of("staff", handler, "decision", "d", "team", "t"));
    return number.toString();
  }

  void accepts(String number, String remedy) {
    tell(number, "intake", "customer-said", Map.of("what", "REMEDY_ANSWER", "remedy", remedy, "accepted", true));
  }

  /** Sent again with the same key, to the next replica, while the answer is "not now". */
  Response proposes(String staff, String number, long amount) {
    var key = UUID.randomUUID().toString();
    Response answer;
    do {
      answer = as(staff, "agent").header("Idempotency-Key", key)
          .body("{\"type\":\"REDRESS\",\"amount\":{\"amount\":" + amount + ",\"currency\":\"CNY\"}}")
          .post(origin() + "/api/cases/" + number + "/remedies");
    } while (answer.statusCode() == 503);
    return answer;
  }

  Response verifies(String unit) {
    return given().auth().oauth2(Tokens.of("group-quality-1", Set.of("quality"), Set.of(unit)))
        .get(origin() + "/api/resolution/ledger/verification");
  }

  private io.restassured.specification.RequestSpecification as(String staff, String role) {
    var unit = staff.substring(0, staff.indexOf('-'));
    return given().auth().oauth2(Tokens.of(staff, Set.of(role), Set.of(unit))).contentType(ContentType.JSON);
  }

  private String origin() {
    return replicas.origin((int) turn.incrementAndGet());
  }

  private void tell(String number, String producedBy, String event, Map<String, Object> data) {
    var unit = BusinessUnits.of(number);
    var full = json.createObjectNode().put("number", number).put("businessUnit", unit)
        .put("at", Instant.now().toString());
    full.setAll((ObjectNode) json.valueToTree(data));
    var envelope = new Envelope(UUID.randomUUID(), "zerodistance." + producedBy + "." + event + ".v1", number, unit,
        sequence.incrementAndGet(), Instant.now(), full.toString());
    try {
      producer.send(new ProducerRecord<>(producedBy + ".events", null, number, json.writeValueAsBytes(full),
          CloudEventHeaders.of(envelope, "/" + producedBy)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
