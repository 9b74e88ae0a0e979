package io.zerodistance.intake.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

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
class GrievanceTest {

  @Inject
  Rows rows;

  @Test
  void one_tap_on_an_item_is_enough() {
    String number = capture(Map.of("businessUnit", "retail", "taxonomyItem", "crowding-noise", "site", "nanjing-road"))
        .statusCode(201).body("suggested", equalTo(false)).body("number", startsWith("RT-")).extract().path("number");
    assertThat(rows.one(
        "select cast(payload as json)->>'rollup', cast(payload as json)->>'site' from outbox where aggregateid = ?",
        number)).containsExactly("environment", "nanjing-road");
  }

  @Test
  void from_one_line_the_item_is_suggested_and_the_words_stay_here() {
    String number = capture(Map.of("businessUnit", "retail", "text", "排队太久，收银只开一个"))
        .statusCode(201).body("taxonomyItem", equalTo("checkout-waiting")).body("suggested", equalTo(true))
        .extract().path("number");
    assertThat((String) rows.one("select payload from outbox where aggregateid = ?", number)[0]).doesNotContain("排队");
  }

  @Test
  void a_repeated_tap_with_its_key_counts_once() {
    var key = UUID.randomUUID().toString();
    var remark = Map.of("businessUnit", "retail", "taxonomyItem", "signage");
    var first = Desk.staff("retail-agent-1", "agent", "retail").header("Idempotency-Key", key).body(remark)
        .post("/api/grievances").then().statusCode(201).extract().asString();
    Desk.staff("retail-agent-1", "agent", "retail").header("Idempotency-Key", key).body(remark).post("/api/grievances")
        .then()
        .statusCode(201).body(equalTo(first));
  }

  @Test
  void words_of_harm_are_told_at_once_and_stay_first_until_somebody_has_looked_after_them() {
    String harmed = capture(Map.of("businessUnit", "food", "text", "客人说吃完上吐下泻")).statusCode(201)
        .body("safety", equalTo(true)).extract().path("number");
    capture(Map.of("businessUnit", "food", "text", "排队太久")).statusCode(201).body("safety", equalTo(false));
    assertThat(rows.one("select cast(payload as json)->>'safety' from outbox where aggregateid = ?", harmed))
        .containsExactly("true");
    first().body("items[0].number", equalTo(harmed)).body("items[0].safety", equalTo(true))
        .body("items[0].urgency", equalTo(1));
    convert(harmed, Map.of("contact", Map.of("phone", "13800002222"))).statusCode(422);
    String complaint = convert(harmed, Map.of()).statusCode(201).extract().path("number");
    assertThat(rows.one("select severity, safety, customer from complaint where number = ?", complaint))
        .containsExactly("S1", true, null);
    first().body("items.find { it.number == '" + harmed + "' }.urgency", equalTo(0))
        .body("items[0].urgency", equalTo(0));
  }

  @Test
  void noted_words_of_harm_count_whatever_is_written_in_their_place_when_a_complaint_is_made_of_them() {
    String harmed = capture(Map.of("businessUnit", "food", "text", "孩子吃了面包上吐下泻")).statusCode(201)
        .body("safety", equalTo(true)).extract().path("number");
    String complaint = convert(harmed, Map.of("consent", true, "text", "顾客要求退款",
        "contact", Map.of("phone", "13800003333"))).statusCode(201).extract().path("number");
    assertThat(rows.one("select text, severity, safety from complaint where number = ?", complaint))
        .containsExactly("顾客要求退款", "S1", true);
    convert(harmed, Map.of("consent", true, "text", "另一种说法")).statusCode(409);
  }

  @Test
  void a_false_alarm_is_cleared_by_saying_how_it_was_seen() {
    String alarm = capture(Map.of("businessUnit", "food", "text", "这质量让我晕倒")).statusCode(201)
        .body("safety", equalTo(true)).extract().path("number");
    clear(alarm, " ").statusCode(400);
    clear(alarm, "在场的同事确认没有人受伤").statusCode(204);
    clear(alarm, "再说一遍").statusCode(409).body("type", equalTo("urn:zerodistance:problem:nothing-to-clear"));
    first().body("items.find { it.number == '" + alarm + "' }.clearedBy", equalTo("food-agent-1"))
        .body("items.find { it.number == '" + alarm + "' }.safety", equalTo(true));
    Desk.staff("retail-agent-1", "agent", "retail").body(Map.of("because", "x"))
        .post("/api/grievances/" + alarm + "/all-clear").then().statusCode(404);
  }

  @Test
  void nothing_said_an_unknown_item_and_a_foreign_unit_change_nothing() {
    var before = rows.effects();
    capture(Map.of("businessUnit", "retail")).statusCode(400);
    capture(Map.of("businessUnit", "retail", "taxonomyItem", "strength")).statusCode(400);
    captureAs("retail", Map.of("businessUnit", "food", "text", "太慢")).statusCode(404);
    capture(Map.of("businessUnit", "bank", "text", "太慢")).statusCode(400);
    assertThat(rows.effects()).isEqualTo(before);
  }

  private static ValidatableResponse capture(Map<String, String> remark) {
    return captureAs(remark.get("businessUnit").equals("food") ? "food" : "retail", remark);
  }

  private static ValidatableResponse captureAs(String unit, Map<String, String> remark) {
    return Desk.staff(unit + "-agent-1", "agent", unit).body(remark).post("/api/grievances").then();
  }

  private static ValidatableResponse first() {
    return Desk.staff("food-agent-1", "agent", "food").get("/api/grievances?bu=food").then().statusCode(200);
  }

  private static ValidatableResponse convert(String number, Map<String, ?> conversion) {
    return Desk.staff("food-agent-1", "agent", "food").body(conversion)
        .post("/api/grievances/" + number + "/complaint").then();
  }

  private static ValidatableResponse clear(String number, String because) {
    return Desk.staff("food-agent-1", "agent", "food").body(Map.of("because", because))
        .post("/api/grievances/" + number + "/all-clear").then();
  }
}
