package io.zerodistance.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Multi;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.messaging.inbox.EventDispatcher;
import io.zerodistance.testkit.Tokens;

/**
 * Speaks for the other services and for staff: events come in through the platform's dispatcher, calls through
 * HTTP.
 */
@ApplicationScoped
public class Story {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final Map<String, AtomicLong> sequences = new ConcurrentHashMap<>();

  @Inject
  EventDispatcher dispatcher;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;

  public static String freshNumber(String prefix) {
    return prefix + "-261121-%08d".formatted(NUMBERS.incrementAndGet());
  }

  /**
   * Numbers the event as its producer would: gap-free per case. {@code type} is short, as {@code intake.complaint-
   * triaged}.
   */
  public Envelope event(String unit, String number, String type, Instant at, Map<String, ?> data) {
    var producer = type.substring(0, type.indexOf('.'));
    long sequence = sequences.computeIfAbsent(producer + number, fresh -> new AtomicLong()).incrementAndGet();
    var all = new HashMap<String, Object>(data);
    all.putAll(Map.of("number", number, "businessUnit", unit, "at", at.toString()));
    return new Envelope(UUID.randomUUID(), "zerodistance." + type + ".v1", number, unit, sequence, at, text(all));
  }

  public Envelope registered(String unit, String number, Instant at, String item) {
    return event(unit, number, "intake.complaint-registered", at, Map.of("kind", "COMPLAINT", "channel", "WEB",
        "severity", "S3", "safety", false, "language", "zh", "receivedAt", at.toString(), "suggestedItem", item,
        "trackingTokenHash", "0".repeat(64)));
  }

  public void deliver(Envelope... events) {
    deliver(List.of(events));
  }

  public void deliver(List<Envelope> events) {
    Multi.createFrom().iterable(events).onItem().transformToUni(dispatcher::dispatch).merge(8)
        .onItem().ignoreAsUni().await().atMost(PATIENCE);
    assertThat(rows("food", "select subject, type, cause from parked_event")).isEmpty();
  }

  public List<Object[]> rows(String unit, String query, Object... parameters) {
    return transactions.inOwnContext(Scope.of(unit), () -> sql.rows(query, parameters)).await().atMost(PATIENCE);
  }

  public static RequestSpecification as(String staff, String role, String... units) {
    return RestAssured.given().auth().oauth2(Tokens.of(staff, Set.of(role), Set.of(units)));
  }

  public static JsonPath overview(String query, String... units) {
    return as("group-quality-1", "quality", units).get("/api/analytics/overview?" + query).then().statusCode(200)
        .extract()
        .jsonPath();
  }

  private String text(Map<String, Object> data) {
    try {
      return json.writeValueAsString(data);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }
}
