package io.zerodistance.intake.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

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
class CounterTest {

  private static final Instant DUE = Instant.now().plus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS);

  @Inject
  Rows rows;

  @Test
  void a_colleague_files_for_a_customer_who_gets_the_receipt() {
    var receipt = file(Map.of("channel", "COUNTER", "contact", Map.of("name", "王小明", "phone", "13800138000"),
        "capture", Map.of("directCause", "冷柜门没关严", "ofCompetitors", "对面店更新鲜"))).statusCode(201)
        .body("number", startsWith("FD-")).body("trackingUrl", containsString("#")).extract().jsonPath();
    var filed = new Desk.Filed(receipt.getString("number"), receipt.getString("trackingToken"));
    Desk.customer(filed).get("/api/complaints/" + filed.number()).then().statusCode(200);
    origin(filed.number()).body("filedBy", equalTo("food-agent-1")).body("capture.directCause", equalTo("冷柜门没关严"))
        .body("capture.ofCompetitors", equalTo("对面店更新鲜")).body("regulator", nullValue());
    Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints/" + filed.number()).then()
        .body("channel", equalTo("COUNTER"));
    Desk.staff("retail-agent-1", "agent", "retail").get("/api/intake/complaints/" + filed.number() + "/origin").then()
        .statusCode(404);
  }

  @Test
  void words_of_harm_in_what_a_colleague_noted_beside_count_from_the_first_moment() {
    var number = file(Map.of("channel", "PHONE", "kind", "SUGGESTION", "text", "建议冷柜装个门铃", "capture",
        Map.of("causeBehind", "孩子喝了以后食物中毒住院"))).statusCode(201).extract().<String>path("number");
    assertThat(rows.one("select kind, severity, safety from complaint where number = ?", number))
        .containsExactly("COMPLAINT", "S1", true);
    assertThat((String) rows.one("select payload from outbox where aggregateid = ? and sequence = 1", number)[0])
        .contains("\"severity\":\"S1\"", "\"safety\":true").doesNotContain("住院");
    var ordinary = file(Map.of("channel", "PHONE", "capture", Map.of("causeBehind", "冷柜门没关严"))).extract()
        .<String>path("number");
    assertThat(rows.one("select severity, safety from complaint where number = ?", ordinary))
        .containsExactly("S3", false);
  }

  @Test
  void the_clocks_of_a_letter_run_from_the_day_it_arrived() {
    var arrived = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
    var number = file(Map.of("channel", "LETTER", "arrivedAt", arrived.toString())).statusCode(201).extract()
        .<String>path("number");
    origin(number).body("arrivedAt", equalTo(arrived.toString()));
    assertThat(
        (String) rows.one("select payload from outbox where aggregateid = ? and type like '%registered%'", number)[0])
        .contains("\"receivedAt\":\"" + arrived);
  }

  @Test
  void a_regulators_reference_and_date_are_kept_and_told() {
    var reference = "SH-" + UUID.randomUUID();
    var number = file(forwarded(reference)).statusCode(201).extract().<String>path("number");
    origin(number).body("regulator.reference", equalTo(reference)).body("regulator.due", equalTo(DUE.toString()));
    assertThat(told(number)).singleElement().satisfies(told -> assertThat(told).contains("12315", DUE.toString())
        .doesNotContain(reference));
    file(forwarded(reference)).statusCode(409).body("type", equalTo("urn:zerodistance:problem:regulator-case-known"))
        .body("number", equalTo(number));
  }

  @Test
  void the_regulator_may_give_another_date() {
    var number = file(forwarded("SH-" + UUID.randomUUID())).extract().<String>path("number");
    var later = DUE.plus(Duration.ofDays(10));
    var agent = Desk.staff("food-agent-1", "agent", "food");
    agent.body(Map.of("due", later.toString())).put("/api/intake/complaints/" + number + "/regulator-date").then()
        .statusCode(200).body("regulator.due", equalTo(later.toString()));
    assertThat(told(number)).hasSize(2).last().asString().contains(later.toString());
    agent.body(Map.of("due", "soon")).put("/api/intake/complaints/" + number + "/regulator-date").then()
        .statusCode(400);
    var other = Desk.file("food", "x").number();
    agent.body(Map.of("due", later.toString())).put("/api/intake/complaints/" + other + "/regulator-date").then()
        .statusCode(409).body("type", equalTo("urn:zerodistance:problem:not-from-regulator"));
  }

  @Test
  void the_same_request_again_is_one_complaint() {
    var key = UUID.randomUUID().toString();
    var body = forwarded("SH-" + key);
    var number = file(key, body).statusCode(201).extract().<String>path("number");
    file(key, body).statusCode(201).body("number", equalTo(number));
    assertThat(told(number)).hasSize(1);
  }

  @Test
  void what_is_wrong_is_named_and_changes_nothing() {
    var before = rows.effects() + rows.count("staff_filing");
    file(Map.of()).statusCode(400).body("field", equalTo("channel"));
    file(Map.of("channel", "WEB")).statusCode(400).body("field", equalTo("channel"));
    file(Map.of("channel", "REGULATOR")).statusCode(400).body("field", equalTo("regulator"));
    file(Map.of("channel", "PHONE", "regulator", Map.of("authority", "12315"))).statusCode(400)
        .body("field", equalTo("regulator"));
    file(Map.of("channel", "REGULATOR", "regulator", Map.of("authority", "12315", "reference", "1"))).statusCode(400)
        .body("field", equalTo("regulator.due"));
    file(Map.of("channel", "LETTER", "arrivedAt", Instant.now().plusSeconds(3600).toString())).statusCode(400)
        .body("field", equalTo("arrivedAt"));
    file(Map.of("channel", "PHONE", "businessUnit", "retail")).statusCode(404);
    assertThat(rows.effects() + rows.count("staff_filing")).isEqualTo(before);
  }

  private static Map<String, Object> forwarded(String reference) {
    return Map.of("channel", "REGULATOR", "regulator",
        Map.of("authority", "12315", "reference", reference, "due", DUE.toString()));
  }

  private static ValidatableResponse file(Map<String, ?> fields) {
    return file(UUID.randomUUID().toString(), fields);
  }

  private static ValidatableResponse file(String key, Map<String, ?> fields) {
    var body = new HashMap<String, Object>(Map.of("businessUnit", "food", "text", "酸奶发霉"));
    body.putAll(fields);
    return Desk.staff("food-agent-1", "agent", "food").header("Idempotency-Key", key).body(body)
        .post("/api/intake/complaints").then();
  }

  private static ValidatableResponse origin(String number) {
    return Desk.staff("food-agent-1", "agent", "food").get("/api/intake/complaints/" + number + "/origin").then()
        .statusCode(200);
  }

  private java.util.List<String> told(String number) {
    return rows
        .all("select payload from outbox where aggregateid = ? and type like '%regulator-forwarded%' order by sequence",
            number)
        .stream().map(row -> (String) row[0]).toList();
  }
}
