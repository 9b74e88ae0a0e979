package io.zerodistance.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class TriageTest {

  private static final Map<String, String> DECISION =
      Map.of("taxonomyItem", "foreign-object", "severity", "S2", "motive", "BOTH", "demand", "REASONABLE");

  @Inject
  Rows rows;

  @Test
  void a_suggestion_names_the_words_it_relied_on() {
    var filed = Desk.file("food", "盒饭里吃出一根头发，太恶心了，要求退款并且道歉");
    Desk.staff("food-agent-1", "agent", "food").get(at(filed) + "/suggestion").then().statusCode(200)
        .body("taxonomyItem.value", equalTo("foreign-object")).body("taxonomyItem.because", hasItem("头发"))
        .body("taxonomyItem.confidence", greaterThan(0.4f))
        .body("severity.value", equalTo("S3")).body("severity.confidence", notNullValue())
        .body("motive.value", equalTo("BOTH")).body("motive.because", hasItems("退款", "道歉"));
  }

  @Test
  void a_person_decides_and_the_decision_is_announced_beside_what_was_suggested() {
    var filed = Desk.file("food", "酸奶发霉");
    triage(filed, DECISION).statusCode(200).body("dimension", equalTo("quality"))
        .body("rollup", equalTo("product-safety"))
        .body("version", equalTo(1)).header("ETag", equalTo("\"1\""));
    assertThat(
        rows.one("select item, severity, suggested_item, triaged_by from triage where number = ?", filed.number()))
        .containsExactly("foreign-object", "S2", "mould", "food-agent-1");
    assertThat(rows
        .one("select cast(payload as json)->>'taxonomyItem', cast(payload as json)->>'corrected', sequence from outbox "
            + "where aggregateid = ? and type like '%triaged%'", filed.number()))
        .containsExactly("foreign-object", "false", 2L);
  }

  @Test
  void a_second_triage_is_a_correction_and_the_first_stays_on_record() {
    var filed = Desk.file("food", "酸奶发霉");
    triage(filed, DECISION).statusCode(200);
    triage(filed, with("taxonomyItem", "mould")).statusCode(200).body("version", equalTo(2));
    assertThat(rows.all("select item from triage where number = ? order by version", filed.number()))
        .extracting(row -> row[0]).containsExactly("foreign-object", "mould");
    assertThat(rows
        .all("select cast(payload as json)->>'corrected' from outbox where aggregateid = ? and type like '%triaged%' "
            + "order by sequence", filed.number()))
        .extracting(row -> row[0]).containsExactly("false", "true");
  }

  @Test
  void how_the_customer_sounded_stays_until_somebody_says_otherwise() {
    var filed = Desk.file("food", "酸奶发霉");
    triage(filed, with("emotion", "WORRIED")).statusCode(200);
    triage(filed, DECISION).statusCode(200);
    Desk.customer(filed).body(Map.of("text", "孩子上吐下泻，住院了")).post("/api/complaints/" + filed.number() + "/messages")
        .then().statusCode(201);
    assertThat(emotion(filed)).as("a change beside a triage says nothing of it").isEqualTo("WORRIED");
    triage(filed, with("emotion", "ANGRY")).statusCode(200);
    assertThat(emotion(filed)).isEqualTo("ANGRY");
    triage(filed, with("emotion", "")).statusCode(200);
    assertThat(emotion(filed)).as("cannot be told").isNull();
    assertThat(rows.all("select emotion from triage where number = ? and model_version is not null order by version",
        filed.number())).extracting(row -> row[0]).containsExactly("WORRIED", "WORRIED", "ANGRY", null);
  }

  private static String emotion(Desk.Filed filed) {
    return Desk.staff("food-agent-1", "agent", "food").get(at(filed)).then().statusCode(200).extract().path("emotion");
  }

  @Test
  void a_bad_triage_names_the_allowed_values_and_changes_nothing() {
    var filed = Desk.file("food", "酸奶发霉");
    var before = rows.effects();
    for (var field : DECISION.keySet()) {
      triage(filed, with(field, "NONSENSE")).statusCode(422).contentType("application/problem+json")
          .body("type", equalTo("urn:zerodistance:problem:triage-invalid")).body("field", equalTo(field))
          .body("allowed.size()", greaterThan(2));
    }
    triage(filed, with("taxonomyItem", "strength")).statusCode(422).body("allowed", hasItem("mould"));
    assertThat(rows.effects()).isEqualTo(before);
  }

  @Test
  void who_has_not_seen_the_latest_triage_does_not_overwrite_it() {
    var filed = Desk.file("food", "酸奶发霉");
    triage(filed, DECISION).statusCode(200);
    Desk.staff("food-agent-2", "agent", "food").header("If-Match", "\"0\"").body(DECISION).post(at(filed) + "/triage")
        .then()
        .statusCode(412).body("type", equalTo("urn:zerodistance:problem:changed-meanwhile"));
    Desk.staff("food-agent-2", "agent", "food").header("If-Match", "\"1\"").body(DECISION).post(at(filed) + "/triage")
        .then()
        .statusCode(200);
  }

  @Test
  void another_units_complaint_is_as_unknown_as_an_unknown_one() {
    var filed = Desk.file("food", "酸奶发霉");
    var stranger = Desk.staff("retail-supervisor-1", "supervisor", "retail");
    stranger.body(DECISION).post(at(filed) + "/triage").then().statusCode(404);
    stranger.get(at(filed)).then().statusCode(404).body("type", equalTo("urn:zerodistance:problem:not-found"));
    stranger.get(at(filed) + "/suggestion").then().statusCode(404);
    stranger.get("/api/intake/complaints?bu=food").then().statusCode(404);
    assertThat(rows.all("select 1 from triage where number = ?", filed.number())).isEmpty();
  }

  private static ValidatableResponse triage(Desk.Filed filed, Map<String, String> decision) {
    return Desk.staff("food-agent-1", "agent", "food").body(decision).post(at(filed) + "/triage").then();
  }

  private static Map<String, String> with(String field, String value) {
    var changed = new HashMap<>(DECISION);
    changed.put(field, value);
    return changed;
  }

  private static String at(Desk.Filed filed) {
    return "/api/intake/complaints/" + filed.number();
  }
}
