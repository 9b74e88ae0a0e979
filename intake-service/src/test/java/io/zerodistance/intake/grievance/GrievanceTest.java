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
  void nothing_said_an_unknown_item_and_a_foreign_unit_change_nothing() {
    var before = rows.effects();
    capture(Map.of("businessUnit", "retail")).statusCode(400);
    capture(Map.of("businessUnit", "retail", "taxonomyItem", "strength")).statusCode(400);
    capture(Map.of("businessUnit", "food", "text", "太慢")).statusCode(404);
    capture(Map.of("businessUnit", "bank", "text", "太慢")).statusCode(400);
    assertThat(rows.effects()).isEqualTo(before);
  }

  private static ValidatableResponse capture(Map<String, String> remark) {
    return Desk.staff("retail-agent-1", "agent", "retail").body(remark).post("/api/grievances").then();
  }
}
