package io.zerodistance.resolution.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class FourEyesTest {

  private static int days = 100;

  @Inject
  Story story;
  @Inject
  MovableClock clock;

  @BeforeEach
  void aNewDay() {
    clock.ahead(Duration.ofDays(40L * ++days));
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void a_second_person_of_sufficient_tier_approves_and_it_is_granted_once() {
    var number = story.foodCase();
    var approval = request("food-agent-1", number, 80_000);
    story.as("food-supervisor-1").get("/api/approvals").then().body("items.id", hasItem(approval));
    story.as("food-senior-1").get("/api/approvals").then().body("items.id", not(hasItem(approval)));
    story.as("food-agent-1").get("/api/approvals?mine=true").then().body("items.id", hasItem(approval));
    story.decides("food-supervisor-1", approval, "APPROVE").statusCode(200).body("state", equalTo("APPROVED"));
    assertThat(story.events(number)).containsExactly("case-opened", "approval-requested", "redress-granted",
        "remedy-proposed", "letter-written", "approval-decided");
    assertThat(story.data(number, "redress-granted").getFirst().path("approvedBy").asText())
        .isEqualTo("food-supervisor-1");
  }

  @Test
  void a_replayed_decision_changes_nothing_even_when_many_decide_at_once() throws Exception {
    var number = story.foodCase();
    var approval = request("food-agent-1", number, 30_000);
    var attempts = new ArrayList<Callable<Integer>>();
    for (int count = 0; count < 6; count++) {
      var staff = count % 2 == 0 ? "food-supervisor-1" : "food-manager-1";
      attempts.add(() -> story.decides(staff, approval, "APPROVE").extract().statusCode());
    }
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var future : threads.invokeAll(attempts)) {
        statuses.add(future.get());
      }
    }
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    assertThat(story.events(number)).containsOnlyOnce("redress-granted");
    story.decides("food-supervisor-1", approval, "REFUSE").statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:approval-decided"));
  }

  @Test
  void nobody_approves_the_own_request_whatever_the_tier() {
    var number = story.foodCase();
    var approval = request("food-supervisor-1", number, 250_000);
    story.decides("food-supervisor-1", approval, "APPROVE").statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:four-eyes-required"));
    story.decides("food-manager-1", approval, "APPROVE").statusCode(200);
  }

  @Test
  void a_tier_lent_by_the_requester_decides_nothing_about_the_requester() {
    var number = story.foodCase();
    var approval = request("food-agent-1", number, 30_000);
    var validTo = clock.instant().plus(Duration.ofDays(1));
    lend("food-manager-1", "food-agent-1", validTo);
    story.decides("food-agent-1", approval, "APPROVE").statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:four-eyes-required"));
    lend("food-supervisor-1", "food-agent-2", validTo);
    story.decides("food-agent-2", approval, "APPROVE").statusCode(200);
    clock.ahead(Duration.ofDays(40L * days + 2));
    var later = request("food-agent-1", story.foodCase(), 30_000);
    story.decides("food-agent-2", later, "APPROVE").statusCode(403);
  }

  @Test
  void a_lent_tier_uses_up_the_day_of_the_one_who_lent_it() {
    lend("food-senior-1", "food-agent-2", clock.instant().plus(Duration.ofDays(1)));
    for (int count = 0; count < 5; count++) {
      var number = story.caseOf("FD", "food-agent-2");
      story.proposes("food-agent-2", number, 50_000).body("status", equalTo("GRANTED"));
    }
    story.proposes("food-agent-2", story.caseOf("FD", "food-agent-2"), 1).body("because.limit", equalTo("handler-day"));
    story.proposes("food-senior-1", story.caseOf("FD", "food-senior-1"), 1).body("because.limit",
        equalTo("handler-day"));
  }

  @Test
  void an_edited_remedy_voids_what_was_asked_for_it() {
    var number = story.foodCase();
    var proposed = story.proposes("food-agent-1", number, 30_000).extract().jsonPath();
    var revised = story.as("food-agent-1").header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("amount", Map.of("amount", 60_000, "currency", "CNY")))
        .put("/api/cases/" + number + "/remedies/" + proposed.getString("id")).then().statusCode(200)
        .body("requiredTier", equalTo("SUPERVISOR")).extract().jsonPath();
    story.decides("food-supervisor-1", proposed.getString("approval"), "APPROVE").statusCode(409);
    story.decides("food-senior-1", revised.getString("approval"), "APPROVE").statusCode(403);
    story.decides("food-supervisor-1", revised.getString("approval"), "APPROVE").statusCode(200);
    assertThat(story.data(number, "redress-granted").getFirst().path("amount").path("amount").asLong())
        .isEqualTo(60_000);
  }

  @Test
  void new_facts_void_an_approval_that_rested_on_the_old_ones() {
    var number = story.foodCase();
    var approval = request("food-agent-1", number, 30_000);
    story.triage(number, "S4", "RECOGNITION", "REASONABLE");
    for (int count = 0; count < 2; count++) {
      story.decides("food-senior-1", approval, "APPROVE").statusCode(409)
          .body("type", equalTo("urn:zerodistance:problem:approval-outdated"));
    }
    assertThat(story.events(number)).doesNotContain("redress-granted");
    story.as("food-agent-1").get("/api/cases/" + number).then().body("remedies[0].status", equalTo("CANCELLED"));
  }

  @Test
  void parts_that_wait_cannot_be_approved_above_the_approvers_limit_together() {
    var number = story.foodCase();
    var approvals = List.of(request("food-agent-1", number, 30_000), request("food-agent-1", number, 30_000));
    story.decides("food-senior-1", approvals.get(0), "APPROVE").statusCode(200);
    story.decides("food-senior-1", approvals.get(1), "APPROVE").statusCode(403)
        .body("requiredTier", equalTo("SUPERVISOR"));
    story.decides("food-supervisor-1", approvals.get(1), "APPROVE").statusCode(200);
  }

  @Test
  void a_refusal_ends_the_remedy_and_a_wrong_word_is_no_decision() {
    var number = story.foodCase();
    var approval = request("food-agent-1", number, 30_000);
    story.decides("food-senior-1", approval, "APPROVE_WITH_COACHING").statusCode(422);
    story.decides("food-senior-1", approval, "MAYBE").statusCode(400);
    story.decides("food-senior-1", approval, "REFUSE").statusCode(200).body("state", equalTo("REFUSED"));
    story.as("food-agent-1").get("/api/cases/" + number).then().body("remedies[0].status", equalTo("REFUSED"));
  }

  @Test
  void an_approval_of_another_unit_is_answered_like_an_unknown_one() {
    var approval = request("food-agent-1", story.foodCase(), 30_000);
    story.decides("retail-manager-1", approval, "APPROVE").statusCode(404);
    story.decides("retail-manager-1", "no-such-approval", "APPROVE").statusCode(404);
  }

  @Test
  void quality_reviews_with_coaching_without_a_tier_but_never_grants() {
    var number = story.foodCase();
    var approval = request("food-agent-1", number, 30_000);
    story.as("group-quality-1", "quality", "food").body(Map.of("decision", "APPROVE"))
        .post("/api/approvals/" + approval + "/decision").then().statusCode(403);
    var spot = story.foodCase();
    story.proposes("food-agent-1", spot, 1_000).body("status", equalTo("GRANTED"));
    var review = story.rows(spot, "select id from approval where number = ?1").getFirst()[0].toString();
    story.as("group-quality-1", "quality", "food")
        .body(Map.of("decision", "APPROVE_WITH_COACHING", "because", "先道歉再谈钱"))
        .post("/api/approvals/" + review + "/decision").then().statusCode(200);
    assertThat(story.data(spot, "approval-decided").getFirst().path("decision").asText())
        .isEqualTo("APPROVED_WITH_COACHING");
  }

  private void lend(String from, String to, Instant validTo) {
    story.as(from).header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("businessUnit", "food", "to", to, "validTo", validTo.toString(), "because", "出差"))
        .post("/api/authority/delegations").then().statusCode(201);
  }

  private String request(String staff, String number, long amount) {
    return story.proposes(staff, number, amount).statusCode(201).body("status", equalTo("AWAITING_APPROVAL")).extract()
        .path("approval");
  }
}
