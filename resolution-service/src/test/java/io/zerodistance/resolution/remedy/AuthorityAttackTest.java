package io.zerodistance.resolution.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AuthorityAttackTest {

  @Inject
  Story story;
  @Inject
  MovableClock clock;

  /** The daily budgets of the demonstration staff belong to one test only: each test starts on a day of its own. */
  private static int days;

  @org.junit.jupiter.api.BeforeEach
  void aNewDay() {
    clock.ahead(Duration.ofDays(40L * ++days));
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void an_agent_grants_200_at_once_and_the_review_waits_for_the_tier_above() {
    var number = story.foodCase();
    story.proposes("food-agent-1", number, 20_000).statusCode(201).body("status", equalTo("GRANTED"));
    assertThat(story.events(number)).containsExactly("case-opened", "redress-granted", "remedy-proposed",
        "letter-written");
    var review = waiting("food-senior-1", number);
    assertThat(review.getString("kind")).isEqualTo("REVIEW");
    story.decides("food-senior-1", review.getString("id"), "REJECT").statusCode(200).body("state", equalTo("REJECTED"));
    story.as("food-agent-1").get("/api/cases/" + number).then().body("remedies[0].status", equalTo("GRANTED"));
  }

  @Test
  void one_fen_above_the_limit_waits_for_the_lowest_tier_that_suffices() {
    for (var step : List.of(new String[] {"20001", "SENIOR"}, new String[] {"50001", "SUPERVISOR"},
        new String[] {"200001", "MANAGER"}, new String[] {"2000001", "BU_DIRECTOR"},
        new String[] {"10000001", "GROUP"})) {
      story.proposes("food-agent-1", story.foodCase(), Long.parseLong(step[0])).statusCode(201)
          .body("status", equalTo("AWAITING_APPROVAL")).body("requiredTier", equalTo(step[1]))
          .body("because.limit", equalTo("case")).body("requiredTierName.zh", notNullValue());
    }
  }

  @Test
  void above_every_tier_is_refused_with_what_can_be_done() {
    var number = story.foodCase();
    story.proposes("food-agent-1", number, 100_000_001).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:authority-exceeded"));
    assertThat(story.events(number)).containsExactly("case-opened");
  }

  @Test
  void splitting_one_above_the_limit_into_parts_at_once_never_grants_above_it() throws Exception {
    for (int parts = 2; parts <= 10; parts++) {
      clock.ahead(Duration.ofDays(40L * ++days));
      var number = story.foodCase();
      long part = 20_000 / parts + 1;
      var attempts = new ArrayList<Callable<Integer>>();
      for (int count = 0; count < parts; count++) {
        attempts.add(() -> story.proposes("food-agent-1", number, part).extract().statusCode());
      }
      assertThat(together(attempts)).allMatch(status -> status == 201);
      assertThat(granted(number)).as("%d parts of %d", parts, part).isLessThanOrEqualTo(20_000)
          .isGreaterThanOrEqualTo((parts - 1) * part);
    }
  }

  @Test
  void an_agent_who_granted_1000_today_may_not_grant_more_on_any_case_until_tomorrow() throws Exception {
    var cases = new ArrayList<String>();
    var attempts = new ArrayList<Callable<Integer>>();
    for (int count = 0; count < 8; count++) {
      var number = story.foodCase();
      cases.add(number);
      attempts.add(() -> story.proposes("food-agent-1", number, 20_000).extract().statusCode());
    }
    together(attempts);
    assertThat(cases.stream().mapToLong(this::granted).sum()).isEqualTo(100_000);
    story.proposes("food-agent-1", story.foodCase(), 1).body("status", equalTo("AWAITING_APPROVAL"))
        .body("because.limit", equalTo("handler-day"));
    clock.ahead(Duration.ofDays(40L * days + 1));
    story.proposes("food-agent-1", story.foodCase(), 20_000).body("status", equalTo("GRANTED"));
  }

  @Test
  void a_case_that_has_its_limit_gets_nothing_more_after_midnight_either() {
    var number = story.foodCase();
    story.proposes("food-agent-1", number, 20_000).body("status", equalTo("GRANTED"));
    clock.ahead(Duration.ofDays(40L * days + 1));
    story.proposes("food-agent-1", number, 1).body("status", equalTo("AWAITING_APPROVAL"))
        .body("because.limit", equalTo("case"));
  }

  @Test
  void one_customer_gets_no_more_than_2000_in_30_days_below_the_manager() throws Exception {
    var customer = "c-" + UUID.randomUUID();
    var attempts = new ArrayList<Callable<Integer>>();
    var cases = new ArrayList<String>();
    for (int count = 0; count < 7; count++) {
      var number = story.foodCase(customer);
      cases.add(number);
      // A supervisor oversees and may act on a colleague's case; five times 400 is exactly the customer's limit.
      attempts.add(() -> story.proposes("food-supervisor-1", number, 40_000).extract().statusCode());
    }
    together(attempts);
    assertThat(cases.stream().mapToLong(this::granted).sum()).isEqualTo(200_000);
    var late = story.foodCase(customer);
    story.proposes("food-agent-1", late, 100).body("status", equalTo("AWAITING_APPROVAL"))
        .body("requiredTier", equalTo("MANAGER")).body("because.limit", equalTo("customer-window"));
    clock.ahead(Duration.ofDays(40L * days + 31));
    story.proposes("food-agent-1", story.foodCase(customer), 100).body("status", equalTo("GRANTED"));
  }

  @Test
  void a_declined_offer_gives_its_budget_back() {
    var number = story.foodCase();
    var remedy = story.proposes("food-agent-1", number, 20_000).extract().<String>path("id");
    story.customerAnswers(number, remedy, false);
    story.customerAnswers(number, remedy, false);
    story.proposes("food-agent-1", number, 20_000).body("status", equalTo("GRANTED"));
    story.proposes("food-agent-1", number, 1).body("status", equalTo("AWAITING_APPROVAL"));
  }

  @Test
  void a_wrong_amount_or_currency_is_refused_and_changes_nothing() {
    var number = story.foodCase();
    for (var amount : List.of("-1", "0", "1.5", "1e30", "9223372036854775808", "10000000001", "null")) {
      story.proposes("food-agent-1", number, redress("{\"amount\":" + amount + ",\"currency\":\"CNY\"}"))
          .statusCode(422).body("type", equalTo("urn:zerodistance:problem:amount-invalid"));
    }
    for (var currency : List.of("\"USD\"", "\"cny\"", "null", "\"\"")) {
      story.proposes("food-agent-1", number, redress("{\"amount\":100,\"currency\":" + currency + "}")).statusCode(422)
          .body("type", equalTo("urn:zerodistance:problem:currency-not-allowed"));
    }
    story.proposes("food-agent-1", number, "{\"type\":\"REDRESS\"}").statusCode(422);
    story.proposes("food-agent-1", number, "{\"type\":\"APOLOGY\",\"amount\":{\"amount\":100,\"currency\":\"CNY\"}}")
        .statusCode(422).body("type", equalTo("urn:zerodistance:problem:amount-not-applicable"));
    story.proposes("food-agent-1", number, "{\"type\":\"GIFT\"}").statusCode(400);
    story.proposes("food-agent-1", number, redress("\"much\"")).statusCode(400);
    assertThat(story.events(number)).containsExactly("case-opened");
  }

  @Test
  void an_unreasonable_demand_gets_no_redress_from_any_tier_but_still_an_explanation() {
    var number = story.foodCase();
    var approval = story.proposes("food-agent-1", number, 30_000).extract().<String>path("approval");
    story.triage(number, "S3", "REDRESS", "UNREASONABLE");
    for (var staff : List.of("food-agent-1", "food-supervisor-1", "food-manager-1")) {
      story.proposes(staff, number, 100).statusCode(403)
          .body("type", equalTo("urn:zerodistance:problem:no-discount-to-unreasonable-demand"));
    }
    story.decides("food-supervisor-1", approval, "APPROVE").statusCode(409);
    assertThat(granted(number)).isZero();
    story.proposes("food-agent-1", number, "{\"type\":\"EXPLANATION\",\"text\":\"检测报告\"}").statusCode(201)
        .body("status", equalTo("GRANTED"));
  }

  @Test
  void only_the_handler_or_somebody_who_oversees_may_propose() {
    var number = story.foodCase();
    story.proposes("food-agent-2", number, 100).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:not-the-handler"));
    story.proposes("food-senior-1", number, 100).statusCode(403);
    story.proposes("food-stranger-1", number, 100).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:no-authority"));
    story.proposes("food-supervisor-1", number, 100).statusCode(201);
  }

  @Test
  void a_repeated_request_grants_once_and_another_body_under_the_same_key_is_refused() throws Exception {
    var number = story.foodCase();
    var attempts = new ArrayList<Callable<Integer>>();
    for (int count = 0; count < 5; count++) {
      attempts.add(() -> story.as("food-agent-1").header("Idempotency-Key", "same")
          .body(redress("{\"amount\":4000,\"currency\":\"CNY\"}")).post("/api/cases/" + number + "/remedies")
          .statusCode());
    }
    assertThat(together(attempts)).containsOnly(201);
    assertThat(granted(number)).isEqualTo(4_000);
    story.as("food-agent-1").header("Idempotency-Key", "same").body(redress("{\"amount\":4001,\"currency\":\"CNY\"}"))
        .post("/api/cases/" + number + "/remedies").then().statusCode(422);
    story.as("food-agent-1").body(redress("{\"amount\":1,\"currency\":\"CNY\"}"))
        .post("/api/cases/" + number + "/remedies").then().statusCode(400);
  }

  @Test
  void what_i_may_grant_is_told_with_what_is_used_up() {
    var number = story.foodCase();
    story.proposes("food-agent-1", number, 15_000);
    story.as("food-agent-1").get("/api/authority/me?case=" + number).then().statusCode(200)
        .body("tier", equalTo("FRONT_LINE")).body("mayGrant.amount", equalTo(5_000))
        .body("perCase.used.amount", equalTo(15_000)).body("perDay.left.amount", equalTo(85_000))
        .body("because", nullValue());
    story.as("food-agent-2").get("/api/authority/me?case=" + number).then().body("mayGrant.amount", equalTo(0))
        .body("because", equalTo("not-the-handler"));
  }

  @Test
  void a_lowered_tier_counts_at_once_whatever_the_token_says() {
    var number = story.foodCase();
    var approval = story.proposes("food-agent-1", number, 100_000).extract().<String>path("approval");
    story.assigns("food", "food-supervisor-1", "SENIOR");
    try {
      story.decides("food-supervisor-1", approval, "APPROVE").statusCode(403)
          .body("type", equalTo("urn:zerodistance:problem:authority-exceeded"));
      assertThat(granted(number)).isZero();
    } finally {
      story.assigns("food", "food-supervisor-1", "SUPERVISOR");
    }
    story.decides("food-supervisor-1", approval, "APPROVE").statusCode(200);
    assertThat(granted(number)).isEqualTo(100_000);
  }

  static String redress(String amount) {
    return "{\"type\":\"REDRESS\",\"amount\":" + amount + "}";
  }

  private JsonPath waiting(String staff, String number) {
    String cursor = null;
    do {
      var page = story.as(staff).queryParam("cursor", cursor == null ? "" : cursor).get("/api/approvals").jsonPath();
      var index = page.getList("items.case").indexOf(number);
      if (index >= 0) {
        return JsonPath.from("{" + "\"id\":\"" + page.getString("items[" + index + "].id") + "\",\"kind\":\""
            + page.getString("items[" + index + "].kind") + "\"}");
      }
      cursor = page.getString("next");
    } while (cursor != null);
    throw new AssertionError("nothing waits for " + staff + " on " + number);
  }

  private long granted(String number) {
    return story.rows(number, """
        select coalesce(sum(amount), 0) from remedy
        where number = ?1 and state in ('GRANTED', 'ACCEPTED', 'PAID')""").stream()
        .mapToLong(row -> ((Number) row[0]).longValue()).sum();
  }

  private static <T> List<T> together(List<Callable<T>> work) throws Exception {
    try (var threads = Executors.newFixedThreadPool(work.size())) {
      var results = new ArrayList<T>();
      for (var future : threads.invokeAll(work)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
