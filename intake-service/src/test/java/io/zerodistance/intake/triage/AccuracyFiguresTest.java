package io.zerodistance.intake.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
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
        - sum(before, "items.find { it.item == 'lift' }?.months?.last()?.decisions ?: 0")).isEqualTo(1);
    var lift = after.getMap("items.find { it.item == 'lift' }");
    assertThat(lift.get("agreed")).isEqualTo(after.getInt("items.find { it.item == 'lift' }.months.agreed.sum()"));
  }

  @Test
  void an_emotion_is_measured_where_a_person_named_one() {
    var first = Desk.file("property", "电梯停运");
    String suggested = suggestion(first).getString("emotion.value");
    var before = read();
    triage(first, Map.of("emotion", suggested));
    triage(Desk.file("property", "电梯停运"), Map.of("emotion", suggested.equals("ANGRY") ? "CALM" : "ANGRY"));
    triage(Desk.file("property", "电梯停运"), "lift");
    var after = read();
    assertThat(after.getInt("months[-1].emotionSaid") - sum(before, "months[-1].emotionSaid")).isEqualTo(2);
    assertThat(after.getInt("months[-1].emotion") - sum(before, "months[-1].emotion")).isEqualTo(1);
  }

  @Test
  void facts_said_to_be_missing_are_measured_by_what_customers_were_asked() {
    var before = read();
    var asked = Desk.file("property", "电梯停运");
    assertThat(suggestion(asked).getList("missingFacts.value", String.class)).containsExactly("SITE", "OCCURRED_AT");
    triage(asked, "lift");
    triage(Desk.file("property", "电梯停运"), "lift");
    assertThat(facts(before, read(), "cases")).as("nobody was asked yet").isZero();
    agent().body(Map.of("questions", List.of("when", "wish"), "own", List.of("有人吗？")))
        .post("/api/intake/complaints/" + asked.number() + "/information-requests").then().statusCode(201);
    var after = read();
    assertThat(facts(before, after, "cases")).isEqualTo(1);
    assertThat(agreement(before, after, "OCCURRED_AT")).containsExactly(1, 1, 1);
    assertThat(agreement(before, after, "SITE")).containsExactly(1, 0, 0);
    assertThat(agreement(before, after, "WISH")).containsExactly(0, 1, 0);
    assertThat(agreement(before, after, "PHOTO")).containsExactly(0, 0, 0);
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

  /** How often it was suggested, asked for, and both, more than before. */
  private static List<Integer> agreement(JsonPath before, JsonPath after, String fact) {
    return Stream.of("suggested", "asked", "both")
        .map(figure -> facts(before, after, "facts.find { it.fact == '" + fact + "' }?." + figure)).toList();
  }

  private static int facts(JsonPath before, JsonPath after, String figure) {
    return number(after, figure) - number(before, figure);
  }

  private static int number(JsonPath figures, String figure) {
    Integer found = figures.get("facts." + figure);
    return found == null ? 0 : found;
  }

  private static JsonPath suggestion(Desk.Filed filed) {
    return agent().get("/api/intake/complaints/" + filed.number() + "/suggestion").then().statusCode(200).extract()
        .jsonPath();
  }

  private static void triage(Desk.Filed filed, String item) {
    triage(filed, Map.of("taxonomyItem", item));
  }

  private static void triage(Desk.Filed filed, Map<String, String> said) {
    var decision = new HashMap<String, String>(
        Map.of("taxonomyItem", "lift", "severity", "S3", "motive", "UNKNOWN", "demand", "REASONABLE"));
    decision.putAll(said);
    agent().body(decision).post("/api/intake/complaints/" + filed.number() + "/triage").then().statusCode(200);
  }

  private static RequestSpecification agent() {
    return Desk.staff("property-agent-1", "agent", "property");
  }
}
