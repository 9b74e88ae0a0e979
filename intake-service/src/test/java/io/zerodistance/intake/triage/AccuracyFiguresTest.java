package io.zerodistance.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.zerodistance.intake.Desk;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AccuracyFiguresTest {

  @Test
  void agreement_and_corrections_are_counted_per_month_and_item() {
    var before = read();
    triage(Desk.file("property", "电梯又坏了，电梯停运"), "lift");
    triage(Desk.file("property", "停车位被占"), "lift");
    var corrected = Desk.file("property", "电梯停运三天");
    triage(corrected, "lift");
    triage(corrected, "parking");
    var after = read();
    assertThat(grown(before, after, "decisions")).isEqualTo(3);
    assertThat(grown(before, after, "accepted")).isEqualTo(2);
    assertThat(grown(before, after, "corrections")).isEqualTo(2);
    assertThat(after.getInt("months[-1].item") - sum(before, "months[-1].item")).isEqualTo(2);
    assertThat(after.getString("items.find { it.item == 'lift' }.instead")).isEqualTo("parking");
    assertThat(after.getInt("model.version")).isZero();
  }

  @Test
  void a_change_beside_a_triage_is_no_agreement_and_no_correction() {
    var before = read();
    var filed = Desk.file("property", "电梯停运");
    Desk.customer(filed).body(Map.of("text", "电梯突然下坠，老人摔伤骨折")).post("/api/complaints/" + filed.number() + "/messages")
        .then().statusCode(201);
    assertThat(grown(before, read(), "decisions")).isZero();
    assertThat(grown(before, read(), "corrections")).isZero();
    triage(filed, "lift");
    var after = read();
    assertThat(grown(before, after, "decisions")).as("the person's is the first decision").isEqualTo(1);
    assertThat(after.getInt("items.find { it.item == 'lift' }.months[-1].decisions")
        - sum(before, "items.find { it.item == 'lift' }?.months?.get(-1)?.decisions ?: 0")).isEqualTo(1);
    var lift = after.getMap("items.find { it.item == 'lift' }");
    assertThat(lift.get("agreed")).isEqualTo(after.getInt("items.find { it.item == 'lift' }.months.agreed.sum()"));
  }

  @Test
  void another_units_accuracy_is_as_unknown_as_an_unknown_unit() {
    Desk.staff("food-manager-1", "bu-manager", "food").get("/api/intake/suggestion-accuracy/property").then()
        .statusCode(404).body("type", equalTo("urn:zerodistance:problem:not-found"));
  }

  private static int grown(JsonPath before, JsonPath after, String figure) {
    return after.getInt(figure) - before.getInt(figure);
  }

  private static int sum(JsonPath figures, String path) {
    return figures.getList("months").isEmpty() ? 0 : figures.getInt(path);
  }

  private static JsonPath read() {
    return Desk.staff("property-manager-1", "bu-manager", "property").get("/api/intake/suggestion-accuracy/property")
        .then().statusCode(200).extract().jsonPath();
  }

  private static void triage(Desk.Filed filed, String item) {
    Desk.staff("property-agent-1", "agent", "property")
        .body(Map.of("taxonomyItem", item, "severity", "S3", "motive", "UNKNOWN", "demand", "REASONABLE"))
        .post("/api/intake/complaints/" + filed.number() + "/triage").then().statusCode(200);
  }
}
