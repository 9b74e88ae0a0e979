package io.zerodistance.resolution;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.messaging.inbox.EventDispatcher;
import io.zerodistance.resolution.casefile.BusinessUnits;
import io.zerodistance.testkit.Tokens;

/** Plays the parts around this service: events come in, people call, and what went out can be read. */
@ApplicationScoped
public class Story {

  public static final String TOKEN = "tracking-token-of-the-story";
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject
  EventDispatcher dispatcher;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;

  private final AtomicLong sequence = new AtomicLong();

  public String number(String prefix) {
    var random = ThreadLocalRandom.current();
    var tail = new StringBuilder(prefix + "-261121-");
    for (int index = 0; index < 8; index++) {
      tail.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return tail.toString();
  }

  /** A registered food complaint of a new customer, assigned to food-agent-1. */
  public String foodCase() {
    return foodCase("c-" + UUID.randomUUID());
  }

  public String foodCase(String customer) {
    var number = number("FD");
    register(number, customer);
    assign(number, "food-agent-1");
    return number;
  }

  /** A case of a new customer in the unit of this person, who handles it. */
  public String caseOf(String prefix, String handler) {
    var number = number(prefix);
    register(number, "c-" + UUID.randomUUID());
    assign(number, handler);
    return number;
  }

  public void register(String number, String customer) {
    tell(number, "zerodistance.intake.complaint-registered.v1", Map.of("kind", "COMPLAINT", "channel", "WEB",
        "severity", "S3", "safety", false, "language", "zh", "customer", customer, "suggestedItem", "mould",
        "trackingTokenHash", IdempotentRequests.hash(TOKEN)));
  }

  public void triage(String number, String severity, String motive, String demand) {
    tell(number, "zerodistance.intake.complaint-triaged.v1", Map.of("taxonomyItem", "mould", "severity", severity,
        "motive", motive, "demand", demand, "triagedBy", "food-agent-1"));
  }

  public void assign(String number, String staff) {
    tell(number, "zerodistance.routing.case-assigned.v1", Map.of("staff", staff, "decision", "d", "team", "t"));
  }

  public void customerAnswers(String number, String remedy, boolean accepted) {
    tell(number, "zerodistance.intake.customer-said.v1",
        Map.of("what", "REMEDY_ANSWER", "remedy", remedy, "accepted", accepted));
  }

  /** With words that intake keeps under this id. */
  public void customerDeclines(String number, String remedy, String comment) {
    tell(number, "zerodistance.intake.customer-said.v1",
        Map.of("what", "REMEDY_ANSWER", "remedy", remedy, "accepted", false, "message", comment));
  }

  public void customerConfirms(String number, boolean resolved) {
    tell(number, "zerodistance.intake.customer-said.v1", Map.of("what", "CONFIRMATION", "resolved", resolved));
  }

  public void tell(String number, String type, Map<String, Object> data) {
    var full = json.createObjectNode().put("number", number).put("businessUnit", BusinessUnits.of(number))
        .put("at", Instant.now().toString());
    full.setAll((com.fasterxml.jackson.databind.node.ObjectNode) json.valueToTree(data));
    deliver(type, number, full);
  }

  /** Two references of a unit are said to be one customer, or, {@code merged} false, to be two again. */
  public void customers(String unit, String merge, String kept, String other, boolean merged) {
    deliver("zerodistance.intake.customer-" + (merged ? "merged" : "unmerged") + ".v1", "customers-" + unit, unit,
        json.valueToTree(Map.of("businessUnit", unit, "at", Instant.now().toString(), "merge", merge, "kept", kept,
            "merged", other, "by", unit + "-supervisor-1")));
  }

  public void deliver(String type, String number, JsonNode data) {
    deliver(type, number, BusinessUnits.of(number), data);
  }

  public void deliver(String type, String subject, String unit, JsonNode data) {
    dispatcher.dispatch(new Envelope(UUID.randomUUID(), type, subject, unit, sequence.incrementAndGet(), Instant.now(),
        data.toString())).await().atMost(PATIENCE);
  }

  public RequestSpecification as(String staff) {
    return as(staff, roleOf(staff), staff.substring(0, staff.indexOf('-')));
  }

  public RequestSpecification as(String staff, String role, String... units) {
    return given().auth().oauth2(Tokens.of(staff, Set.of(role), Set.of(units))).contentType(ContentType.JSON);
  }

  private static String roleOf(String staff) {
    return staff.contains("supervisor") ? "supervisor" : staff.contains("manager") ? "bu-manager" : "agent";
  }

  public ValidatableResponse proposes(String staff, String number, long amount) {
    return proposes(staff, number,
        "{\"type\":\"REDRESS\",\"text\":\"退款\",\"basis\":\"按票面价\",\"amount\":{\"amount\":" + amount
            + ",\"currency\":\"CNY\"}}");
  }

  public ValidatableResponse proposes(String staff, String number, String body) {
    return as(staff).header("Idempotency-Key", UUID.randomUUID().toString()).body(body)
        .post("/api/cases/" + number + "/remedies").then();
  }

  public ValidatableResponse decides(String staff, String approval, String decision) {
    return decides(staff, approval, decision, "of the story");
  }

  public ValidatableResponse decides(String staff, String approval, String decision, String because) {
    return as(staff).body(Map.of("decision", decision, "because", because))
        .post("/api/approvals/" + approval + "/decision").then();
  }

  /** An administrator sets who holds which tier; null takes it away. */
  public void assigns(String unit, String staff, String tier) {
    var at = "/api/authority/staff-tiers/" + unit + "/" + staff;
    var known = as("admin-1", "admin", unit).get(at + "/history").jsonPath().<Integer>getList("items.version");
    int seen = known.isEmpty() ? 0 : known.getFirst();
    var wish = new HashMap<String, Object>(Map.of("because", "of the story", "seen", seen));
    wish.put("tier", tier);
    as("admin-1", "admin", unit).body(wish).put(at).then().statusCode(200);
  }

  /** The types of the events about a case, in order and without prefix and version. */
  public List<String> events(String number) {
    return rows(number, "select type from outbox where aggregateid = ?1 order by sequence").stream()
        .map(row -> row[0].toString().split("\\.")[2]).toList();
  }

  public List<JsonNode> data(String number, String event) {
    return rows(number, "select payload from outbox where aggregateid = ?1 and type like '%." + event
        + ".v1' order by sequence").stream().map(row -> read(row[0].toString())).toList();
  }

  /** ?1 is the number of the case. */
  public List<Object[]> rows(String number, String query) {
    return rowsOf(BusinessUnits.of(number), query, number);
  }

  public List<Object[]> rowsOf(String unit, String query, Object... parameters) {
    return transactions.inOwnContext(Scope.of(unit), () -> sql.rows(query, parameters)).await().atMost(PATIENCE);
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
      throw new IllegalStateException(malformed);
    }
  }
}
