package io.zerodistance.resolution.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** An unreasonable demand on something that was bought for ¥1 by fraud: the law gives ¥500, whatever the demand. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LegalFloorTest {

  private static final String FRAUD = "{\"claim\":\"FRAUD\",\"price\":100}";
  private static final String NO_DISCOUNT = "urn:zerodistance:problem:no-discount-to-unreasonable-demand";
  private static final String BEYOND = "urn:zerodistance:problem:beyond-legal-floor";
  private static final String OTHERWISE = "urn:zerodistance:problem:legal-floor-named-otherwise";
  private static int days;

  @Inject
  Story story;
  @Inject
  MovableClock clock;

  /** Budgets of a day belong to one test only. */
  @BeforeEach
  void aNewDay() {
    clock.ahead(Duration.ofDays(2_000 + 40L * ++days));
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void what_the_law_gives_is_paid_whatever_the_label_and_not_a_fen_beyond() {
    var number = unreasonable();
    pays("food-agent-1", number, 20_000, FRAUD).statusCode(201).body("status", equalTo("GRANTED"));
    var waiting = pays("food-agent-1", number, 30_000, FRAUD).statusCode(201).body("requiredTier", equalTo("SENIOR"))
        .extract().<String>path("approval");
    story.decides("food-senior-1", waiting, "APPROVE").statusCode(200);
    for (var staff : List.of("food-agent-1", "food-supervisor-1", "food-manager-1")) {
      pays(staff, number, 1, FRAUD).statusCode(403).body("type", equalTo(BEYOND)).body("left.amount", equalTo(0));
      story.proposes(staff, number, 1).statusCode(403).body("type", equalTo(NO_DISCOUNT));
    }
    assertThat(granted(number)).isEqualTo(50_000);
    story.as("food-supervisor-1").get("/api/cases/" + number + "/advice").then().body("named.claim", equalTo("FRAUD"))
        .body("named.granted.amount", equalTo(50_000)).body("floor.amount", equalTo(50_000))
        .body("high.amount", equalTo(0));
  }

  @Test
  void what_is_payable_of_the_floor_is_told_where_no_goodwill_is() {
    var number = unreasonable();
    mine("food-agent-1", number).body("mayGrant.amount", equalTo(0)).body("payableFloor", nullValue());
    pays("food-agent-1", number, 5_000, FRAUD).statusCode(201);
    mine("food-agent-1", number).body("mayGrant.amount", equalTo(0))
        .body("because", equalTo("no-discount-to-unreasonable-demand"))
        .body("payableFloor.amount", equalTo(15_000));
    mine("food-supervisor-1", number).body("payableFloor.amount", equalTo(45_000));
    mine("food-agent-2", number).body("payableFloor.amount", equalTo(0));
  }

  private ValidatableResponse mine(String staff, String number) {
    return story.as(staff).queryParam("case", number).get("/api/authority/me").then().statusCode(200);
  }

  @Test
  void the_floor_cut_into_parts_at_once_stays_the_floor() throws Exception {
    var number = unreasonable();
    var attempts = new ArrayList<Callable<Integer>>();
    for (int count = 0; count < 6; count++) {
      attempts.add(() -> pays("food-supervisor-1", number, 20_000, FRAUD).extract().statusCode());
    }
    assertThat(together(attempts)).containsOnly(201, 403).filteredOn(status -> status == 201).hasSize(2);
    assertThat(granted(number)).isEqualTo(40_000);
    pays("food-supervisor-1", number, 10_001, FRAUD).statusCode(403);
    pays("food-supervisor-1", number, 10_000, FRAUD).statusCode(201);
    assertThat(granted(number)).isEqualTo(50_000);
  }

  @Test
  void the_floor_that_waits_twice_is_approved_once() {
    var number = unreasonable();
    var approvals = List.of(waits(number), waits(number));
    story.decides("food-manager-1", approvals.getFirst(), "APPROVE").statusCode(200);
    story.decides("food-manager-1", approvals.getLast(), "APPROVE").statusCode(403).body("type", equalTo(BEYOND));
    assertThat(granted(number)).isEqualTo(50_000);
  }

  @Test
  void a_changed_amount_is_held_against_the_floor_too() {
    var number = unreasonable();
    var waiting = pays("food-agent-1", number, 30_000, FRAUD).extract().<String>path("id");
    revises(number, waiting, 50_001).statusCode(403).body("type", equalTo(BEYOND));
    revises(number, waiting, 50_000).statusCode(200).body("status", equalTo("AWAITING_APPROVAL"));
    assertThat(granted(number)).isZero();
  }

  @Test
  void another_claim_or_a_higher_price_does_not_open_a_second_floor() {
    var number = unreasonable();
    pays("food-agent-1", number, 10_000, FRAUD).statusCode(201);
    for (var other : List.of("{\"claim\":\"FOOD_SAFETY\",\"price\":100}", "{\"claim\":\"FRAUD\",\"price\":900000}",
        "{\"claim\":\"FRAUD\",\"price\":100,\"loss\":900000}")) {
      pays("food-manager-1", number, 40_000, other).statusCode(409).body("type", equalTo(OTHERWISE))
          .body("left.amount", equalTo(40_000));
    }
    assertThat(granted(number)).isEqualTo(10_000);
  }

  @Test
  void a_claim_that_nothing_was_granted_on_may_be_corrected_and_a_declined_floor_can_be_offered_again() {
    var number = unreasonable();
    pays("food-agent-1", number, 50_001, FRAUD).statusCode(403);
    var safety = "{\"claim\":\"FOOD_SAFETY\",\"price\":100}";
    var offered = pays("food-supervisor-1", number, 100_000, safety).statusCode(201).extract().<String>path("id");
    pays("food-supervisor-1", number, 1, FRAUD).statusCode(409);
    story.customerAnswers(number, offered, false);
    pays("food-supervisor-1", number, 100_000, safety).statusCode(201).body("status", equalTo("GRANTED"));
    assertThat(story.rows(number, "select detail from timeline_entry where number = ?1 and what = 'legal-floor-named'"))
        .extracting(row -> row[0]).containsExactly("FOOD_SAFETY");
  }

  @Test
  void goodwill_of_before_the_label_is_no_part_of_the_floor() {
    var number = story.foodCase();
    story.triage(number, "S3", "REDRESS", "REASONABLE");
    story.proposes("food-agent-1", number, 5_000).statusCode(201);
    pays("food-agent-1", number, 50_001, FRAUD).statusCode(403).body("type", equalTo(BEYOND));
    story.triage(number, "S3", "REDRESS", "UNREASONABLE");
    pays("food-supervisor-1", number, 50_000, FRAUD).statusCode(201).body("status", equalTo("GRANTED"));
    assertThat(granted(number)).isEqualTo(55_000);
  }

  @Test
  void a_floor_is_an_amount_of_a_claim_that_the_law_knows() {
    var number = unreasonable();
    pays("food-agent-1", number, 100, "{\"claim\":\"THEFT\",\"price\":100}").statusCode(400)
        .body("field", equalTo("claim"));
    pays("food-agent-1", number, 100, "{\"claim\":\"FRAUD\"}").statusCode(422);
    pays("food-agent-1", number, 100, "{\"claim\":\"FRAUD\",\"price\":-5}").statusCode(422);
    pays("food-agent-1", number, 100, "{}").statusCode(400);
    story.proposes("food-agent-1", number, "{\"type\":\"APOLOGY\",\"floor\":" + FRAUD + "}").statusCode(422);
    assertThat(granted(number)).isZero();
  }

  @Test
  void the_law_is_that_of_the_place_and_a_place_without_rules_is_said_to_have_none() {
    var number = story.caseOf("PR", "property-agent-1");
    claims(number).body("jurisdiction", equalTo("CN")).body("items", hasSize(2));
    place("XX");
    try {
      claims(number).body("jurisdiction", equalTo("XX")).body("items", empty());
      story.as("property-agent-1").get("/api/cases/" + number + "/advice").then().statusCode(200)
          .body("reasons.code", hasItem("no-rule-for-this-place")).body("high", notNullValue());
      pays("property-agent-1", number, 100, FRAUD).statusCode(400).body("field", equalTo("claim"));
      law("XX", "HKD");
      claims(number).body("items.currency", equalTo(List.of("HKD")));
      story.as("property-agent-1").get("/api/cases/" + number + "/advice?claim=FRAUD&price=700").then()
          .statusCode(200).body("floor.amount", equalTo(70_000)).body("floor.currency", equalTo("HKD"))
          .body("total", equalTo(null));
      pays("property-agent-1", number, 100, "{\"claim\":\"FRAUD\",\"price\":700}").statusCode(403)
          .body("type", equalTo(BEYOND));
    } finally {
      place("CN");
    }
  }

  private ValidatableResponse claims(String number) {
    return story.as("property-agent-1").get("/api/cases/" + number + "/advice/claims").then().statusCode(200);
  }

  private void place(String jurisdiction) {
    change("property", "PLACE", Map.of("jurisdiction", jurisdiction));
  }

  private void law(String jurisdiction, String currency) {
    var floors = new ArrayList<Object>(story.as("admin-1", "admin", "food").get("/api/resolution/rules/group/FLOORS")
        .jsonPath().getList("content.floors"));
    floors.add(Map.of("claim", "FRAUD", "jurisdiction", jurisdiction, "multiple", 100, "minimum", 100, "currency",
        currency, "sourceZh", "示例", "sourceEn", "example", "since", "2026-01-01"));
    change("group", "FLOORS", Map.of("floors", floors));
  }

  private void change(String owner, String subject, Object content) {
    var admin = story.as("admin-1", "admin", "food", "property");
    int seen = admin.get("/api/resolution/rules/" + owner + "/" + subject).jsonPath().getInt("version");
    story.as("admin-1", "admin", "food", "property")
        .body(Map.of("content", content, "because", "of the story", "seen", seen))
        .put("/api/resolution/rules/" + owner + "/" + subject).then().statusCode(200);
  }

  private String unreasonable() {
    var number = story.foodCase();
    story.triage(number, "S3", "REDRESS", "UNREASONABLE");
    return number;
  }

  private String waits(String number) {
    return pays("food-agent-1", number, 50_000, FRAUD).statusCode(201).body("status", equalTo("AWAITING_APPROVAL"))
        .extract().path("approval");
  }

  private ValidatableResponse pays(String staff, String number, long amount, String floor) {
    return story.proposes(staff, number, "{\"type\":\"REDRESS\",\"basis\":\"法律规定\",\"amount\":{\"amount\":" + amount
        + ",\"currency\":\"CNY\"},\"floor\":" + floor + "}");
  }

  private ValidatableResponse revises(String number, String remedy, long amount) {
    return story.as("food-agent-1").header("Idempotency-Key", "revise " + amount + remedy)
        .body(Map.of("amount", Map.of("amount", amount, "currency", "CNY")))
        .put("/api/cases/" + number + "/remedies/" + remedy).then();
  }

  private long granted(String number) {
    return ((Number) story
        .rows(number, "select coalesce(sum(amount), 0) from budget_use where holder = ?1 and kind = 'CASE'")
        .getFirst()[0]).longValue();
  }

  private static List<Integer> together(List<Callable<Integer>> attempts) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var statuses = new ArrayList<Integer>();
      for (var attempt : threads.invokeAll(attempts)) {
        statuses.add(attempt.get());
      }
      return statuses;
    }
  }
}
