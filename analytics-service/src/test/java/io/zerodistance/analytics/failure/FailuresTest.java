package io.zerodistance.analytics.failure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.zerodistance.analytics.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class FailuresTest {

  @Inject
  Story story;

  @Test
  void each_unit_has_five_to_eight_failures_with_names_and_weights() {
    for (var unit : new String[] {"retail", "food", "pharmacy", "property", "healthcare", "cement"}) {
      var board = Story.as("group-quality-1", "quality", unit).get("/api/failures?bu=" + unit).then().statusCode(200)
          .body("items[0].name.zh", notNullValue()).body("items[0].weight.customerPain", greaterThan(0)).extract()
          .jsonPath();
      assertThat(board.getList("items")).hasSizeBetween(5, 8);
    }
  }

  @Test
  void a_tally_counts_once_however_often_it_is_sent() {
    long before = count(board("retail"), "long-queue");
    var key = UUID.randomUUID().toString();
    var body = "{\"businessUnit\":\"retail\",\"failure\":\"long-queue\",\"count\":3,\"source\":\"till-counter\"}";
    var first = tally("retail", key, body).then().statusCode(201).extract().asString();
    assertThat(tally("retail", key, body).then().statusCode(201).extract().asString()).isEqualTo(first);
    tally("retail", key, body.replace("3", "4")).then().statusCode(422);
    assertThat(count(board("retail"), "long-queue")).isEqualTo(before + 3);
    assertThat(board("retail").getLong("items.find { it.failure == 'long-queue' }.bySource.'till-counter'"))
        .isEqualTo(before + 3);
  }

  @Test
  void breaches_broken_promises_complaints_and_grievances_count_by_themselves_and_once() {
    var number = Story.freshNumber("FD");
    var at = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
    var before = board("food");
    var events = List.of(
        story.registered("food", number, at, "foreign-object"),
        story.event("food", number, "routing.deadline-breached", at,
            Map.of("deadline", "FIRST_RESPONSE", "due", at.toString())),
        story.event("food", number, "resolution.promise-broken", at, Map.of("promise", "p-1", "due", at.toString())),
        story.event("food", Story.freshNumber("FD"), "intake.grievance-captured", at,
            Map.of("taxonomyItem", "foreign-object")));
    story.deliver(events);
    story.deliver(events);
    var after = board("food");
    assertThat(count(after, "foreign-object") - count(before, "foreign-object")).isEqualTo(2);
    assertThat(count(after, "answer-late") - count(before, "answer-late")).isEqualTo(1);
    assertThat(count(after, "promise-broken") - count(before, "promise-broken")).isEqualTo(1);
    assertThat(after.getLong("items.find { it.failure == 'foreign-object' }.bySource.GRIEVANCE")).isPositive();
  }

  @Test
  void the_worst_comes_first_by_count_times_weight() {
    tally("pharmacy", UUID.randomUUID().toString(),
        "{\"businessUnit\":\"pharmacy\",\"failure\":\"wrong-medicine\",\"count\":1000}").then().statusCode(201);
    var board = board("pharmacy");
    assertThat(board.getString("items[0].failure")).isEqualTo("wrong-medicine");
    assertThat(board.getInt("items[0].rank")).isEqualTo(1);
    assertThat(board.getLong("items[0].score")).isEqualTo(1000L * (5 + 5 + 4));
  }

  @Test
  void what_is_older_than_thirty_days_is_off_the_board() {
    long before = count(board("retail"), "wrong-price");
    var old = Instant.now().minus(31, ChronoUnit.DAYS);
    tally("retail", UUID.randomUUID().toString(),
        "{\"businessUnit\":\"retail\",\"failure\":\"wrong-price\",\"occurredAt\":\"%s\"}"
            .formatted(old))
        .then().statusCode(201);
    assertThat(count(board("retail"), "wrong-price")).isEqualTo(before);
  }

  @Test
  void a_foreign_unit_has_no_board_and_takes_no_tally() {
    Story.as("retail-agent-1", "agent", "retail").get("/api/failures?bu=food").then().statusCode(404);
    tally("retail", UUID.randomUUID().toString(), "{\"businessUnit\":\"food\",\"failure\":\"made-ill\"}").then()
        .statusCode(404);
  }

  @Test
  void a_viewer_may_look_and_not_count() {
    Story.as("group-viewer-1", "group-viewer", "retail").get("/api/failures?bu=retail").then().statusCode(200);
    Story.as("group-viewer-1", "group-viewer", "retail").contentType(ContentType.JSON)
        .header("Idempotency-Key", "k").body("{\"businessUnit\":\"retail\",\"failure\":\"wrong-price\"}")
        .post("/api/failures/tally").then().statusCode(403);
  }

  @Test
  void a_tally_without_a_key_is_refused() {
    Story.as("retail-agent-1", "agent", "retail").contentType(ContentType.JSON)
        .body("{\"businessUnit\":\"retail\",\"failure\":\"wrong-price\"}").post("/api/failures/tally").then()
        .statusCode(400)
        .body("type", equalTo("urn:zerodistance:problem:idempotency-key-missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"failure\":\"no-such\"", "\"failure\":\"wrong-price\",\"count\":0",
      "\"failure\":\"wrong-price\",\"source\":\"COMPLAINT\"",
      "\"failure\":\"wrong-price\",\"occurredAt\":\"2099-01-01T00:00:00Z\""})
  void a_tally_that_cannot_be_kept_is_refused_with_what_to_mend(String fields) {
    tally("retail", UUID.randomUUID().toString(), "{\"businessUnit\":\"retail\",%s}".formatted(fields)).then()
        .statusCode(422)
        .contentType("application/problem+json");
  }

  private static Response tally(String unit, String key, String body) {
    return Story.as(unit + "-agent-1", "agent", unit).contentType(ContentType.JSON).header("Idempotency-Key", key)
        .body(body)
        .post("/api/failures/tally");
  }

  private static JsonPath board(String unit) {
    return Story.as("group-quality-1", "quality", unit).get("/api/failures?bu=" + unit).then().statusCode(200).extract()
        .jsonPath();
  }

  private static long count(JsonPath board, String failure) {
    return board.getLong("items.find { it.failure == '" + failure + "' }.count");
  }
}
