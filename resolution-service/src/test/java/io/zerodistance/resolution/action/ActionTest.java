package io.zerodistance.resolution.action;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ActionTest {

  @Inject
  Story story;
  @Inject
  MovableClock clock;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void an_action_is_on_its_owners_list_until_it_is_done_and_on_the_checkers_thirty_days_later() {
    var id = action("food-agent-1");
    list("food-agent-1", "MINE").body("items.id", hasItem(id));
    list("food-agent-2", "MINE").body("items.id", not(hasItem(id)));
    settle("food-agent-1", id, "completion").statusCode(200).body("state", equalTo("DONE"))
        .body("settledBy", equalTo("food-agent-1"));
    list("food-agent-1", "MINE").body("items.id", not(hasItem(id)));
    list("food-supervisor-1", "TO_CHECK").body("items.id", not(hasItem(id)));
    check("food-supervisor-1", id).statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:effect-check-too-early"));
    clock.ahead(Duration.ofDays(31));
    list("food-supervisor-1", "TO_CHECK").body("items.id", hasItem(id));
    check("food-supervisor-1", id).statusCode(200).body("state", equalTo("CHECKED")).body("effect",
        equalTo("EFFECTIVE"));
    list("food-supervisor-1", "TO_CHECK").body("items.id", not(hasItem(id)));
    check("food-supervisor-1", id).statusCode(409).body("type", equalTo("urn:zerodistance:problem:action-settled"));
  }

  @Test
  void what_was_due_a_day_ago_and_is_not_done_is_put_before_whoever_leads() {
    var id = action("food-agent-1");
    clock.ahead(Duration.ofHours(47));
    list("food-supervisor-1", "LATE").body("items.id", not(hasItem(id)));
    clock.ahead(Duration.ofHours(49));
    list("food-supervisor-1", "LATE").body("items.id", hasItem(id));
    list("retail-supervisor-1", "LATE").body("items.id", not(hasItem(id)));
    settle("food-supervisor-1", id, "cancellation").statusCode(200);
    list("food-supervisor-1", "LATE").body("items.id", not(hasItem(id)));
  }

  @Test
  void nobody_settles_what_another_does_and_nobody_checks_the_own_action() {
    var id = action("food-agent-1");
    settle("food-agent-2", id, "completion").statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:not-the-action-owner"));
    var led = action("food-supervisor-1");
    settle("food-supervisor-1", led, "completion").statusCode(200);
    clock.ahead(Duration.ofDays(31));
    check("food-supervisor-1", led).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:own-effect-check"));
    settle("food-supervisor-1", id, "cancellation").statusCode(200).body("state", equalTo("CANCELLED"))
        .body("owner", equalTo("food-agent-1")).body("settledBy", equalTo("food-supervisor-1"));
  }

  @Test
  void whoever_gave_an_action_away_and_settled_it_does_not_say_whether_it_helped() {
    var id = action("food-supervisor-1");
    gives("food-supervisor-1", id, "food-agent-1").statusCode(200);
    settle("food-supervisor-1", id, "completion").statusCode(200);
    clock.ahead(Duration.ofDays(31));
    list("food-supervisor-1", "TO_CHECK").body("items.id", not(hasItem(id)));
    check("food-supervisor-1", id).statusCode(403).body("type", equalTo("urn:zerodistance:problem:own-effect-check"));
    list("food-manager-1", "TO_CHECK").body("items.id", hasItem(id));
    check("food-manager-1", id).statusCode(200).body("checkedBy", equalTo("food-manager-1"));
  }

  @Test
  void an_action_is_given_to_somebody_who_works_here_and_to_nobody_else() {
    for (var stranger : List.of("retail-agent-1", "food-agnet-1", "包装部")) {
      makes(story.foodCase(), stranger).statusCode(422)
          .body("type", equalTo("urn:zerodistance:problem:action-owner-unknown")).body("field", equalTo("owner"));
    }
    var number = story.number("FD");
    story.register(number, "c-" + UUID.randomUUID());
    story.assign(number, "food-newcomer");
    makes(number, "food-newcomer").statusCode(201);
    story.as("food-agent-1").get("/api/actions/food/owners").then().statusCode(200)
        .body("items.staff", hasItem("food-supervisor-1")).body("items.staff", not(hasItem("retail-agent-1")));
    story.as("retail-agent-1").get("/api/actions/food/owners").then().statusCode(404);
  }

  @Test
  void who_works_for_the_unit_without_a_tier_is_put_on_its_list_of_colleagues_and_can_then_be_given_actions() {
    var lawyer = "group-legal-" + UUID.randomUUID();
    makes(story.foodCase(), "group-quality-1").statusCode(201);
    makes(story.foodCase(), lawyer).statusCode(422);
    colleague("food-supervisor-1", "法律 顾问").statusCode(400).body("field", equalTo("staff"));
    for (int count = 0; count < 2; count++) {
      colleague("food-supervisor-1", lawyer).statusCode(200).body("work", equalTo("法务"))
          .body("addedBy", equalTo("food-supervisor-1"));
    }
    makes(story.foodCase(), lawyer).statusCode(201);
    colleagues().body("items.staff", hasItem("group-quality-1")).body("items.findAll { it.staff == '" + lawyer + "' }",
        hasSize(1));
    story.as("food-agent-1").get("/api/actions/food/owners").then().statusCode(200)
        .body("items.find { it.staff == '" + lawyer + "' }.work", equalTo("法务"));
    story.as("food-agent-1").put("/api/actions/food/colleagues/" + lawyer).then().statusCode(403);
    story.as("retail-supervisor-1").delete("/api/actions/food/colleagues/" + lawyer).then().statusCode(404);
    story.as("food-supervisor-1").delete("/api/actions/food/colleagues/" + lawyer).then().statusCode(204);
    story.as("food-supervisor-1").delete("/api/actions/food/colleagues/" + lawyer).then().statusCode(404);
    makes(story.foodCase(), lawyer).statusCode(422);
    colleagues().body("items.staff", not(hasItem(lawyer)));
    colleague("food-supervisor-1", lawyer).statusCode(200);
    makes(story.foodCase(), lawyer).statusCode(201);
  }

  @Test
  void an_action_is_given_on_by_its_owner_or_whoever_leads_to_somebody_who_works_here() {
    var id = action("food-agent-1");
    gives("food-agent-2", id, "food-agent-2").statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:not-the-action-owner"));
    gives("food-agent-1", id, "food-agnet-2").statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:action-owner-unknown"));
    gives("food-agent-1", id, "food-agent-2").statusCode(200).body("owner", equalTo("food-agent-2"));
    list("food-agent-2", "MINE").body("items.id", hasItem(id));
    list("food-agent-1", "MINE").body("items.id", not(hasItem(id)));
    var number = gives("food-supervisor-1", id, "food-agent-1").statusCode(200).extract().<String>path("number");
    gives("food-supervisor-1", id, "food-agent-1").statusCode(200);
    story.as("food-agent-1").get("/api/cases/" + number).then()
        .body("timeline.findAll { it.what == 'action-given' }.detail", contains("food-agent-2", "food-agent-1"));
    settle("food-agent-1", id, "completion").statusCode(200);
    gives("food-supervisor-1", id, "food-agent-2").statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:action-settled"));
  }

  @Test
  void the_effect_counts_cases_on_the_same_item_in_as_many_days_before_and_after() {
    var id = action("food-agent-1");
    settle("food-agent-1", id, "completion").statusCode(200);
    story.as("food-supervisor-1").get("/api/actions/food/" + id + "/effect").then().statusCode(200)
        .body("item", equalTo("mould")).body("days", equalTo(0)).body("after", equalTo(0));
  }

  @Test
  void what_is_due_in_the_past_or_asked_for_twice_makes_no_second_action() {
    var number = story.foodCase();
    make(number, UUID.randomUUID().toString(), "2020-01-01T00:00:00Z").statusCode(400);
    var due = Instant.now().plusSeconds(86_400).toString();
    var first = make(number, "same-" + number, due).statusCode(201).extract().<String>path("id");
    make(number, "same-" + number, due).statusCode(201).body("id", equalTo(first));
    story.as("food-agent-1").get("/api/cases/" + number + "/actions").then().body("items.size()", equalTo(1));
    story.as("retail-agent-1").body(Map.of("words", "x")).post("/api/actions/food/" + first + "/completion").then()
        .statusCode(404);
  }

  private ValidatableResponse colleague(String by, String staff) {
    return story.as(by).body(Map.of("work", "法务")).put("/api/actions/food/colleagues/{staff}", staff).then();
  }

  private ValidatableResponse gives(String by, String id, String owner) {
    return story.as(by).body(Map.of("owner", owner)).put("/api/actions/food/" + id + "/owner").then();
  }

  private ValidatableResponse colleagues() {
    return story.as("food-supervisor-1").get("/api/actions/food/colleagues").then().statusCode(200);
  }

  private String action(String owner) {
    return makes(story.foodCase(), owner).statusCode(201).extract().path("id");
  }

  private ValidatableResponse makes(String number, String owner) {
    return story.as("food-agent-1").header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("kind", "PREVENTIVE", "text", "保养表加入封口压力", "owner", owner, "due",
            Instant.now().plusSeconds(86_400).toString()))
        .post("/api/cases/" + number + "/actions").then();
  }

  private ValidatableResponse make(String number, String key, String due) {
    return story.as("food-agent-1").header("Idempotency-Key", key)
        .body(Map.of("kind", "CORRECTIVE", "text", "换封口膜", "owner", "food-agent-1", "due", due))
        .post("/api/cases/" + number + "/actions").then();
  }

  private ValidatableResponse list(String staff, String which) {
    return story.as(staff).queryParam("list", which).get("/api/actions").then().statusCode(200);
  }

  private ValidatableResponse settle(String staff, String id, String how) {
    return story.as(staff).body(Map.of("words", "已完成")).post("/api/actions/food/" + id + "/" + how).then();
  }

  private ValidatableResponse check(String staff, String id) {
    return story.as(staff).body(Map.of("effect", "EFFECTIVE", "words", "没有再发生"))
        .post("/api/actions/food/" + id + "/effect")
        .then();
  }
}
