package io.zerodistance.routing;

import static io.restassured.RestAssured.given;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.messaging.inbox.EventDispatcher;
import io.zerodistance.testkit.Tokens;

/** A business unit of a test's own, with the rules of food over the group's and the staff that the test hires. */
@ApplicationScoped
public class Desk {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final List<String> RULES = List.of(
      "rule_version select '%s', subject, version, valid_from, content, source, because, changed_by, changed_at"
          + " from rule_version");
  private final AtomicInteger sequence = new AtomicInteger();

  @Inject
  EventDispatcher dispatcher;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;
  @Inject
  Clock clock;

  /** Opens a unit with nobody in it. */
  public String open() {
    var unit = "desk-" + sequence.incrementAndGet() + "-" + UUID.randomUUID().toString().substring(0, 8);
    for (var rule : RULES) {
      await(transactions.inOwnContext(Scope.of("food", unit),
          () -> sql.execute("insert into " + rule.formatted(unit) + " where business_unit = 'food'")));
    }
    return unit;
  }

  /** Lets the unit promise something else than the group; levels in JSON, replacing those of the same name. */
  public void promise(String unit, String levels) {
    run(unit, """
        insert into rule_version (business_unit, subject, version, valid_from, content, source, because, changed_by)
        values (?1, 'SERVICE_LEVELS', 1, date '2020-01-01', cast(cast(?2 as text) as jsonb), 'test', 'test', 'test')""",
        unit, "{\"levels\":[" + levels + "]}");
  }

  /** Hires somebody with the general skill, on duty for an hour and always on shift. */
  public void hire(String unit, String id, String tier, int capacity) {
    run(unit, """
        insert into staff (business_unit, id, tier, team, capacity, presence, presence_since)
        values (?1, ?2, ?3, 'team', ?4, 'ON_DUTY', now() - interval '1 hour')""", unit, id, tier, capacity);
    skill(unit, id, "*", 3);
  }

  public void skill(String unit, String id, String dimension, int level) {
    run(unit,
        "insert into staff_skill (business_unit, staff, dimension, level) values (?1, ?2, ?3, cast(?4 as integer))",
        unit, id, dimension, level);
  }

  public void run(String unit, String statement, Object... parameters) {
    await(transactions.inOwnContext(Scope.of(unit), () -> sql.execute(statement, parameters)));
  }

  public List<Object[]> rows(String unit, String query, Object... parameters) {
    return await(transactions.inOwnContext(Scope.of(unit), () -> sql.rows(query, parameters)));
  }

  public long count(String unit, String query, Object... parameters) {
    return ((Number) rows(unit, query, parameters).getFirst()[0]).longValue();
  }

  /** A number that no other test has. */
  public String number() {
    var random = UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
    return "FD-261121-" + random.substring(0, 8);
  }

  /** Files a complaint and answers its number. */
  public String file(String unit, String severity) {
    var number = number();
    file(unit, number, Map.of("severity", severity));
    return number;
  }

  public void file(String unit, String number, Map<String, ?> traits) {
    await(filing(unit, number, traits));
  }

  /** The delivery of a filed complaint, not yet begun. */
  public Uni<Void> filing(String unit, String number, Map<String, ?> traits) {
    var now = clock.instant().toString();
    var data = new HashMap<String, Object>(Map.of("kind", "COMPLAINT", "channel", "WEB", "severity", "S3", "safety",
        false, "language", "zh", "receivedAt", now));
    data.putAll(traits);
    return delivery("intake.complaint-registered", unit, number, data);
  }

  /** Delivers an event such as {@code resolution.case-resolved}. */
  public void deliver(String event, String unit, String number, Map<String, ?> data) {
    await(delivery(event, unit, number, data));
  }

  public Uni<Void> delivery(String event, String unit, String number, Map<String, ?> data) {
    var all = new HashMap<String, Object>(Map.of("number", number, "businessUnit", unit, "at",
        clock.instant().toString()));
    all.putAll(data);
    return dispatcher.dispatch(new Envelope(UUID.randomUUID(), "zerodistance." + event + ".v1", number, unit, 1,
        clock.instant(), write(all)));
  }

  /** The types of the events that were announced of a case, in order, without prefix and version. */
  public List<String> announced(String number) {
    return rows("food", "select type from outbox where aggregateid = ?1 order by position", number).stream()
        .map(row -> row[0].toString().replace("zerodistance.routing.", "").replace(".v1", "")).toList();
  }

  public List<String> payloads(String number, String event) {
    return rows("food", "select payload from outbox where aggregateid = ?1 and type = ?2 order by position", number,
        "zerodistance.routing." + event + ".v1").stream().map(row -> row[0].toString()).toList();
  }

  public RequestSpecification as(String staff, String role, String unit) {
    return given().auth().oauth2(Tokens.of(staff, Set.of(role), Set.of(unit))).contentType("application/json");
  }

  public ValidatableResponse show(String unit, String number) {
    return as("somebody", "supervisor", unit).get("/api/routing/cases/" + number).then();
  }

  public String owner(String unit, String number) {
    return show(unit, number).statusCode(200).extract().path("owner");
  }

  public void presence(String unit, String staff, String presence) {
    as(staff, "agent", unit).body("{\"presence\":\"" + presence + "\"}")
        .put("/api/routing/staff/" + staff + "/presence").then().statusCode(200);
  }

  public static <T> T await(Uni<T> work) {
    return work.await().atMost(PATIENCE);
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
