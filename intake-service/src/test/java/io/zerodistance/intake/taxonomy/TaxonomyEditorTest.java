package io.zerodistance.intake.taxonomy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.intake.Desk;
import io.zerodistance.intake.Rows;
import io.zerodistance.testkit.ServiceDatabase;

/** In the pharmacy, whose taxonomy no other test edits. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class TaxonomyEditorTest {

  private static final String AT = "/api/intake/taxonomies/pharmacy";
  private static final String ROLLUPS = "/api/intake/rules/group/ROLLUPS";

  @Inject
  Rows rows;

  @Test
  void an_item_lives_from_its_addition_to_its_retirement_and_back() {
    int version = version();
    manager().body(item("home-delivery", "送药上门", "Home delivery", "delivery")).post(AT + "/items").then()
        .statusCode(201).body("version", equalTo(version + 1)).body("action", equalTo("ADDED"))
        .body("changedBy", equalTo("pharmacy-manager-1"));
    given().header("Accept-Language", "en").get("/api/taxonomies/pharmacy").then()
        .body("dimensions.items.name.flatten()", hasItem("Home delivery"));
    var filed = Desk.file("pharmacy", "送药上门晚了");
    triage(filed, "home-delivery");
    manager().body(item(null, "送药到家", "Delivery to the door", "delivery")).put(AT + "/items/home-delivery").then()
        .statusCode(200).body("before.en", equalTo("Home delivery")).body("after.en", equalTo("Delivery to the door"));

    manager().body(Map.of("successor", "other", "reason", "停办")).post(AT + "/items/home-delivery/retirement").then()
        .statusCode(200).body("after.successor", equalTo("other")).body("after.retiredOn", notNullValue());
    given().get("/api/taxonomies/pharmacy").then()
        .body("dimensions.items.code.flatten()", not(hasItem("home-delivery")))
        .body("retired.find { it.code == 'home-delivery' }.successor", equalTo("other"));
    assertThat(listed(filed)).as("lists follow").isEqualTo("other");
    assertThat(
        rows.one("select cast(payload as json)->>'successor', cast(payload as json)->>'active' from outbox where "
            + "aggregateid = 'taxonomy-pharmacy' order by sequence desc limit 1"))
        .containsExactly("other", "false");

    manager().body(Map.of("reason", "恢复")).post(AT + "/versions/" + (version + 3) + "/undoing").then().statusCode(200)
        .body("action", equalTo("UNDONE")).body("undoes", equalTo(version + 3)).body("after.successor", nullValue());
    assertThat(listed(filed)).as("and come back").isEqualTo("home-delivery");
    manager().get(AT + "/versions").then().body("items[0].reason", equalTo("恢复")).body("items[0].version",
        equalTo(version + 4));
    manager().get(AT + "/versions/" + version).then().statusCode(200)
        .body("items.code", not(hasItem("home-delivery")));
    manager().get(AT + "/versions/" + (version + 1)).then()
        .body("items.find { it.code == 'home-delivery' }.en", equalTo("Home delivery"));
    manager().body(Map.of("successor", "other", "reason", "停办")).post(AT + "/items/home-delivery/retirement").then()
        .statusCode(200);
  }

  @Test
  void an_edit_that_leaves_a_code_without_meaning_is_refused_and_changes_nothing() {
    int version = version();
    refused(manager().body(item("Bad Code", "坏", "Bad", "delivery")).post(AT + "/items"), "code");
    refused(manager().body(item("other", "坏", "Bad", "delivery")).post(AT + "/items"), "code");
    refused(manager().body(item("unnamed", " ", "Unnamed", "delivery")).post(AT + "/items"), "zh");
    refused(manager().body(item("nowhere", "无", "Nowhere", "luck")).post(AT + "/items"), "rollup");
    refused(manager().body(Map.of("code", "x", "zh", "无", "en", "x")).post(AT + "/dimensions"), "reason");
    refused(manager().body(Map.of("successor", "price", "reason", "没有")).post(AT + "/items/other/retirement"), "code");
    refused(manager().body(Map.of("successor", "wrong-dispensing", "reason", "自己"))
        .post(AT + "/items/wrong-dispensing/retirement"), "successor");
    refused(manager().body(Map.of("successor", "mould", "reason", "别家的"))
        .post(AT + "/items/wrong-dispensing/retirement"), "successor");
    assertThat(version()).isEqualTo(version);
  }

  @Test
  void who_has_not_seen_the_latest_version_does_not_overwrite_it() {
    manager().header("If-Match", "\"" + (version() + 7) + "\"").body(item("late", "晚", "Late", "delivery"))
        .post(AT + "/items").then().statusCode(412)
        .body("type", equalTo("urn:zerodistance:problem:taxonomy-changed-meanwhile"));
  }

  @Test
  void what_was_changed_again_is_undone_from_the_latest_backwards() {
    manager().body(Map.of("code", "online", "zh", "网店", "en", "Online", "reason", "新渠道")).post(AT + "/dimensions")
        .then()
        .statusCode(201);
    int added = version();
    manager().body(Map.of("zh", "线上药房", "en", "Online pharmacy", "reason", "改名")).put(AT + "/dimensions/online").then()
        .statusCode(200);
    undo(added).statusCode(409).body("type", equalTo("urn:zerodistance:problem:taxonomy-changed-since"));
    undo(added + 1).statusCode(200).body("after.zh", equalTo("网店"));
    undo(added).statusCode(200).body("after", nullValue());
    manager().get(AT).then().body("dimensions.code", not(hasItem("online")));
  }

  @Test
  void agents_and_other_units_do_not_edit() {
    Desk.staff("pharmacy-agent-1", "agent", "pharmacy").body(item("mine", "我", "Mine", "delivery")).post(AT + "/items")
        .then().statusCode(403);
    Desk.staff("food-manager-1", "bu-manager", "food").body(item("mine", "我", "Mine", "delivery")).post(AT + "/items")
        .then().statusCode(404);
  }

  @Test
  void the_share_that_fits_nowhere_is_told_per_month() {
    triage(Desk.file("pharmacy", "不好说"), "other");
    manager().get(AT + "/other-share").then().statusCode(200).body("items.size()", equalTo(1))
        .body("items[0].other", notNullValue()).body("items[0].sorted", notNullValue());
  }

  @Test
  void what_became_a_complaint_on_the_customers_wish_counts_once_in_that_share() {
    var before = share();
    String noted = agent().body(Map.of("businessUnit", "pharmacy", "taxonomyItem", "other", "text", "说不清"))
        .post("/api/grievances").then().statusCode(201).extract().path("number");
    var sent =
        Desk.file(Map.of("businessUnit", "pharmacy", "kind", "grievance", "text", "说不清", "taxonomyItem", "other"));
    assertThat(share()).as("two remarks").containsExactly(before.get(0) + 2, before.get(1) + 2);
    agent().body(Map.of("consent", true)).post("/api/grievances/" + noted + "/complaint").then().statusCode(201);
    String number = agent().body(Map.of("consent", true)).post("/api/intake/remarks/" + sent.number() + "/complaint")
        .then().statusCode(201).extract().path("number");
    triage(new Desk.Filed(number, null), "wrong-dispensing");
    assertThat(share()).as("two matters still, one of which fits somewhere")
        .containsExactly(before.get(0) + 2, before.get(1) + 1);
  }

  @Test
  void a_roll_up_that_the_group_adds_may_be_taken_and_one_that_it_switches_off_keeps_its_items() {
    var rollups = new ArrayList<Map<String, Object>>(quality().get(ROLLUPS).jsonPath().getList("content.rollups"));
    assertThat(rollups).extracting(one -> one.get("code")).contains("product-safety", "other");
    var added = Map.<String, Object>of("code", "sustainability", "nameZh", "环保", "nameEn", "Sustainability");
    rollups.add(added);
    keep(rollups, 200);
    manager().get(AT).then().body("rollups.find { it.code == 'sustainability' }.zh", equalTo("环保"))
        .body("rollups.find { it.code == 'sustainability' }.off", equalTo(false));
    manager().body(item("old-medicine", "旧药回收", "Old medicine", "sustainability")).post(AT + "/items").then()
        .statusCode(201);
    keep(rollups.subList(0, rollups.size() - 1), 422);
    var off = new HashMap<>(added);
    off.put("off", true);
    rollups.set(rollups.size() - 1, off);
    keep(rollups, 200);
    refused(manager().body(item("packaging-waste", "包装浪费", "Waste", "sustainability")).post(AT + "/items"), "rollup");
    manager().body(item(null, "过期药回收", "Old medicine", "sustainability")).put(AT + "/items/old-medicine").then()
        .statusCode(200);
    manager().get(AT).then().body("rollups.find { it.code == 'sustainability' }.off", equalTo(true));
    keep(rollups.stream().filter(one -> !one.get("code").equals("other")).toList(), 422);
    manager().body(Map.of("content", Map.of("rollups", List.of(added)), "because", "自己的"))
        .put("/api/intake/rules/pharmacy/ROLLUPS").then().statusCode(422);
    manager().body(Map.of("successor", "other", "reason", "停办")).post(AT + "/items/old-medicine/retirement").then()
        .statusCode(200);
  }

  private static void keep(List<Map<String, Object>> rollups, int status) {
    quality().body(Map.of("content", Map.of("rollups", rollups), "because", "集团对比")).put(ROLLUPS).then()
        .statusCode(status);
  }

  /** All that was sorted, and what fits nowhere. */
  private static List<Integer> share() {
    var months = manager().get(AT + "/other-share").then().statusCode(200).extract().jsonPath();
    return List.of(months.getInt("items.sorted.sum()"), months.getInt("items.other.sum()"));
  }

  private static RequestSpecification agent() {
    return Desk.staff("pharmacy-agent-1", "agent", "pharmacy");
  }

  private static RequestSpecification quality() {
    return Desk.staff("group-quality-1", "quality", "pharmacy");
  }

  private static int version() {
    return manager().get(AT).then().statusCode(200).extract().jsonPath().getInt("version");
  }

  private static io.restassured.response.ValidatableResponse undo(int version) {
    return manager().body(Map.of("reason", "误改")).post(AT + "/versions/" + version + "/undoing").then();
  }

  private static void refused(io.restassured.response.Response answer, String field) {
    answer.then().statusCode(422).body("type", equalTo("urn:zerodistance:problem:taxonomy-edit-invalid"))
        .body("field", equalTo(field));
  }

  private static Map<String, Object> item(String code, String zh, String en, String rollup) {
    var draft = new java.util.HashMap<String, Object>(
        Map.of("dimension", "other", "zh", zh, "en", en, "rollup", rollup, "reason", "客户常问"));
    if (code != null) {
      draft.put("code", code);
    }
    return draft;
  }

  private static String listed(Desk.Filed filed) {
    return Desk.staff("pharmacy-agent-1", "agent", "pharmacy").get("/api/intake/complaints?bu=pharmacy").then()
        .statusCode(200).extract().jsonPath()
        .getString("items.find { it.number == '" + filed.number() + "' }.taxonomyItem");
  }

  private static void triage(Desk.Filed filed, String item) {
    Desk.staff("pharmacy-agent-1", "agent", "pharmacy")
        .body(Map.of("taxonomyItem", item, "severity", "S3", "motive", "UNKNOWN", "demand", "REASONABLE"))
        .post("/api/intake/complaints/" + filed.number() + "/triage").then().statusCode(200);
  }

  private static RequestSpecification manager() {
    return Desk.staff("pharmacy-manager-1", "bu-manager", "pharmacy");
  }
}
