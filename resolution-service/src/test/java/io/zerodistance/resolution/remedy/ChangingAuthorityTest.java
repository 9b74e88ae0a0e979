package io.zerodistance.resolution.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Owner;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Authority that changes: while a request waits, by the record of reviews, by lending. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ChangingAuthorityTest {

  private static int days = 500;

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
  void a_tier_lowered_while_the_request_waits_for_the_budget_counts() throws Exception {
    var number = story.caseOf("HC", "healthcare-supervisor-1");
    story.proposes("healthcare-supervisor-1", number, 100).body("status", equalTo("GRANTED"));
    try (var other = Owner.connect(); var sql = other.createStatement()) {
      other.setAutoCommit(false);
      sql.execute("select 1 from budget where kind = 'CASE' and holder = '" + number + "' for update");
      var proposed = CompletableFuture
          .supplyAsync(() -> story.proposes("healthcare-supervisor-1", number, 150_000).extract().jsonPath());
      untilSomebodyWaits();
      story.assigns("healthcare", "healthcare-supervisor-1", "SENIOR");
      other.commit();
      assertThat(proposed.join().getString("status")).isEqualTo("AWAITING_APPROVAL");
    } finally {
      story.assigns("healthcare", "healthcare-supervisor-1", "SUPERVISOR");
    }
  }

  @Test
  void a_limit_lowered_while_the_request_waits_for_the_budget_counts() throws Exception {
    var number = story.caseOf("HC", "healthcare-supervisor-1");
    story.proposes("healthcare-supervisor-1", number, 100).body("status", equalTo("GRANTED"));
    try (var other = Owner.connect(); var sql = other.createStatement()) {
      other.setAutoCommit(false);
      sql.execute("select 1 from budget where kind = 'CASE' and holder = '" + number + "' for update");
      var proposed = CompletableFuture
          .supplyAsync(() -> story.proposes("healthcare-supervisor-1", number, 150_000).extract().jsonPath());
      untilSomebodyWaits();
      limits(List.of(Map.of("tier", "SUPERVISOR", "currency", "CNY", "rank", 30, "nameZh", "主管", "nameEn",
          "Supervisor", "caseLimit", 149_999, "dayLimit", 1_000_000, "customerLimit", 200_000, "oversees", true)))
          .body("stored", equalTo(true)).body("raises.size()", equalTo(0));
      other.commit();
      assertThat(proposed.join().getString("status")).isEqualTo("AWAITING_APPROVAL");
      assertThat(proposed.join().getString("requiredTier")).isEqualTo("MANAGER");
    } finally {
      var waits = limits(List.of()).body("stored", equalTo(false)).extract().<String>path("proposal");
      story.as("group-quality-1", "quality", "healthcare").body(Map.of("confirm", true))
          .post("/api/resolution/rule-proposals/healthcare/" + waits + "/decision").then().statusCode(200)
          .body("state", equalTo("CONFIRMED"));
    }
  }

  /** What healthcare says differently about its tiers. */
  private ValidatableResponse limits(List<Map<String, Object>> tiers) {
    var at = "/api/resolution/rules/healthcare/TIERS";
    var admin = story.as("admin-1", "admin", "healthcare");
    int seen = admin.get(at).jsonPath().getInt("version");
    return story.as("admin-1", "admin", "healthcare")
        .body(Map.of("content", Map.of("tiers", tiers), "because", "a quiet month", "seen", seen)).put(at).then()
        .statusCode(200);
  }

  @Test
  void a_rejected_review_lowers_the_own_limit_and_good_ones_earn_it_back() {
    review("healthcare-agent-1", "REJECT");
    limit("healthcare-agent-1").body("units[0].perCase.amount", equalTo(15_000))
        .body("units[0].perDay.limit.amount", equalTo(75_000)).body("units[0].perCustomer.amount", equalTo(200_000))
        .body("units[0].standing.percent", equalTo(75)).body("units[0].standing.record.rejected", equalTo(1));
    var number = story.caseOf("HC", "healthcare-agent-1");
    story.proposes("healthcare-agent-1", number, 15_001).body("status", equalTo("AWAITING_APPROVAL"))
        .body("requiredTier", equalTo("SENIOR"));
    story.proposes("healthcare-agent-1", number, 15_000).body("status", equalTo("GRANTED"));
    for (int count = 0; count < 5; count++) {
      review("healthcare-agent-1", "APPROVE");
    }
    limit("healthcare-agent-1").body("units[0].perCase.amount", equalTo(20_000));
  }

  @Test
  void coaching_leaves_the_limit_and_a_rejection_is_forgotten_after_30_days() {
    review("healthcare-agent-1", "APPROVE_WITH_COACHING");
    limit("healthcare-agent-1").body("units[0].perCase.amount", equalTo(20_000))
        .body("units[0].standing.record.coached", equalTo(1));
    review("healthcare-agent-1", "REJECT");
    limit("healthcare-agent-1").body("units[0].perCase.amount", equalTo(15_000));
    clock.ahead(Duration.ofDays(40L * days + 31));
    limit("healthcare-agent-1").body("units[0].perCase.amount", equalTo(20_000));
  }

  @Test
  void a_manager_lends_the_tier_of_a_supervisor_who_is_absent_and_stays_bound_by_four_eyes() {
    lend("pharmacy-manager-1", "pharmacy-supervisor-1", "pharmacy-senior-1").statusCode(201)
        .body("arrangedBy", equalTo("pharmacy-manager-1"));
    story.as("pharmacy-senior-1").get("/api/authority/me").then().body("units[0].tier", equalTo("SUPERVISOR"))
        .body("units[0].delegatedBy", equalTo("pharmacy-supervisor-1"));
    var request = request("pharmacy-agent-1", 80_000);
    story.decides("pharmacy-senior-1", request, "APPROVE").statusCode(200);
    story.as("pharmacy-supervisor-1").get("/api/authority/me").then()
        .body("units[0].perDay.used.amount", equalTo(80_000));
  }

  @Test
  void nobody_lends_the_tier_of_a_person_above_or_beside_or_to_oneself() {
    for (var wrong : new String[][] {{"pharmacy-supervisor-1", "pharmacy-manager-1", "pharmacy-agent-1"},
        {"pharmacy-senior-1", "pharmacy-agent-1", "pharmacy-agent-2"},
        {"pharmacy-manager-1", "pharmacy-supervisor-1", "pharmacy-manager-1"},
        {"pharmacy-agent-1", "pharmacy-agent-2", "pharmacy-senior-1"},
        {"pharmacy-manager-1", "pharmacy-stranger-1", "pharmacy-agent-1"}}) {
      lend(wrong[0], wrong[1], wrong[2]).statusCode(422)
          .body("type", equalTo("urn:zerodistance:problem:delegation-invalid"));
    }
  }

  @Test
  void whoever_arranged_a_lending_gains_no_second_pair_of_eyes_by_it() {
    // The manager asks, and has arranged that an agent decides with the tier of the supervisor: no.
    lend("pharmacy-manager-1", "pharmacy-supervisor-1", "pharmacy-agent-2").statusCode(201);
    var number = story.caseOf("PH", "pharmacy-manager-1");
    story.proposes("pharmacy-manager-1", number, 1_000).body("status", equalTo("GRANTED"));
    var review = story.rows(number, "select id from approval where number = ?1").getFirst()[0].toString();
    story.decides("pharmacy-agent-2", review, "APPROVE").statusCode(403);
  }

  @Test
  void whoever_changed_the_amount_may_not_approve_it_with_a_tier_that_was_lent_later() {
    var number = story.caseOf("PH", "pharmacy-agent-1");
    var remedy = story.proposes("pharmacy-agent-1", number, 30_000).extract().<String>path("id");
    var changed = story.as("pharmacy-supervisor-1").header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("amount", Map.of("amount", 250_000, "currency", "CNY")))
        .put("/api/cases/" + number + "/remedies/" + remedy).then().statusCode(200)
        .body("requiredTier", equalTo("MANAGER")).extract().<String>path("approval");
    lend("pharmacy-manager-1", "pharmacy-manager-1", "pharmacy-supervisor-1").statusCode(201);
    story.decides("pharmacy-supervisor-1", changed, "APPROVE").statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:four-eyes-required"));
    assertThat(story.events(number)).doesNotContain("redress-granted");
  }

  @Test
  void without_a_case_the_authority_of_every_unit_is_told() {
    story.as("property-agent-1").get("/api/authority/me").then().statusCode(200)
        .body("staff", equalTo("property-agent-1")).body("mayGrant", nullValue())
        .body("units.businessUnit", hasItem("property")).body("units[0].tier", equalTo("FRONT_LINE"))
        .body("units[0].perDay.limit.amount", equalTo(100_000)).body("units[0].customerWindowDays", equalTo(30));
    story.as("property-stranger-1").get("/api/authority/me").then().statusCode(200).body("units.size()", equalTo(0));
  }

  private void review(String staff, String decision) {
    var number = story.caseOf("HC", staff);
    story.proposes(staff, number, 100).body("status", equalTo("GRANTED"));
    var review = story.rows(number, "select id from approval where number = ?1").getFirst()[0].toString();
    story.decides("healthcare-supervisor-1", review, decision).statusCode(200);
  }

  private ValidatableResponse limit(String staff) {
    return story.as(staff).get("/api/authority/me").then().statusCode(200);
  }

  private String request(String staff, long amount) {
    return story.proposes(staff, story.caseOf("PH", staff), amount).statusCode(201).extract().path("approval");
  }

  private ValidatableResponse lend(String by, String from, String to) {
    return story.as(by).header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("businessUnit", "pharmacy", "from", from, "to", to, "validTo",
            clock.instant().plus(Duration.ofDays(1)).toString(), "because", "病假"))
        .post("/api/authority/delegations").then();
  }

  private static void untilSomebodyWaits() throws Exception {
    var deadline = Instant.now().plusSeconds(20);
    try (var watch = Owner.connect(); var sql = watch.createStatement()) {
      while (Instant.now().isBefore(deadline)) {
        try (var rows = sql.executeQuery("select count(*) from pg_locks where not granted")) {
          rows.next();
          if (rows.getInt(1) > 0) {
            return;
          }
        }
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("nobody waits for the budget");
  }
}
