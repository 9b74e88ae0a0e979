package io.zerodistance.resolution.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import jakarta.inject.Inject;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(FaultyGateway.class)
class PayoutTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject
  Story story;
  @Inject
  MovableClock clock;
  @Inject
  PayOut payOut;
  @Inject
  Payouts payouts;
  @Inject
  Transactions transactions;

  @AfterEach
  void wellAgain() {
    FaultyGateway.behaves("N");
    clock.reset();
  }

  @Test
  void accepted_redress_is_paid_and_posted_and_announced() {
    var number = story.caseOf("RT", "retail-agent-1");
    var remedy = accepted(number, "retail-agent-1", 3_000);
    work();
    assertThat(FaultyGateway.paid()).containsOnlyOnce(remedy);
    assertThat(story.events(number)).endsWith("remedy-answered", "redress-paid");
    story.as("retail-agent-1").get("/api/cases/" + number + "/ledger").then()
        .body("items.state", equalTo(List.of("OFFERED", "ACCEPTED", "PAID")))
        .body("summary.paid.amount", equalTo(3_000));
    story.as("retail-agent-1").get("/api/cases/" + number).then().body("remedies[0].status", equalTo("PAID"));
  }

  @Test
  void an_offer_that_was_not_accepted_is_never_paid() {
    var number = story.caseOf("RT", "retail-agent-1");
    var remedy = story.proposes("retail-agent-1", number, 100).extract().<String>path("id");
    story.customerAnswers(number, remedy, false);
    story.customerAnswers(number, remedy, true);
    work();
    assertThat(FaultyGateway.paid()).doesNotContain(remedy);
  }

  @Test
  void lost_replies_and_errors_after_the_payment_pay_each_exactly_once_with_two_workers() {
    var remedies = new LinkedHashMap<String, String>();
    for (int count = 0; count < 40; count++) {
      var number = story.caseOf("CM", "cement-agent-1");
      remedies.put(accepted(number, "cement-agent-1", 100), number);
    }
    FaultyGateway.behaves("NANBFNNANF");
    untilNoneIsDue(remedies.size());
    var paid = FaultyGateway.paid().stream().filter(remedies::containsKey).toList();
    assertThat(paid).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(remedies.keySet());
    remedies
        .forEach((remedy, number) -> assertThat(Collections.frequency(story.events(number), "redress-paid")).isOne());
  }

  @Test
  void a_worker_that_died_after_paying_is_followed_by_one_that_asks_first() {
    var number = story.caseOf("RT", "retail-agent-1");
    var remedy = accepted(number, "retail-agent-1", 700);
    var claimed = transactions.inOwnContext(Scope.of("retail"),
        () -> payouts.claim("a worker that dies", Duration.ofSeconds(60), 100)).await().atMost(PATIENCE);
    assertThat(claimed).extracting(Payout::remedy).contains(remedy);
    FaultyGateway.pays(remedy);
    work();
    assertThat(story.events(number)).doesNotContain("redress-paid");
    clock.ahead(Duration.ofMinutes(2));
    work();
    assertThat(story.events(number)).endsWith("redress-paid");
    assertThat(FaultyGateway.paid()).containsOnlyOnce(remedy);
  }

  @Test
  void a_payout_that_stays_unclear_stops_for_a_manager_who_settles_it_once() {
    var number = story.caseOf("RT", "retail-agent-1");
    var remedy = accepted(number, "retail-agent-1", 900);
    FaultyGateway.behaves("D");
    untilIn("UNCLEAR", number);
    story.as("retail-supervisor-1").get("/api/resolution/payouts").then().statusCode(200).body("items.id",
        hasItem(remedy));
    settle("retail-manager-1", remedy, Map.of("outcome", "PAID", "because", "对账单")).statusCode(400);
    settle("food-manager-1", remedy, Map.of("outcome", "CANCEL", "because", "对账单")).statusCode(404);
    settle("retail-manager-1", remedy, Map.of("outcome", "CANCEL", "because", "网关确认未付")).statusCode(200);
    settle("retail-manager-1", remedy, Map.of("outcome", "CANCEL", "because", "again")).statusCode(409)
        .body("type", equalTo("urn:zerodistance:problem:payout-state-conflict"));
    story.as("retail-agent-1").get("/api/cases/" + number + "/ledger").then()
        .body("items.state", equalTo(List.of("OFFERED", "ACCEPTED", "CANCELLED")));
    work();
    assertThat(FaultyGateway.paid()).doesNotContain(remedy);
    assertThat(story.events(number)).endsWith("remedy-answered", "letter-written", "redress-cancelled");
    assertThat(letters(number)).endsWith("not-paid-" + remedy);
    var announced = story.data(number, "letter-written").getLast();
    assertThat(announced.path("letter").asText()).isEqualTo("not-paid-" + remedy);
    assertThat(announced.path("kind").asText()).as("there is nothing to accept").isEqualTo("REPLY");
    late(number, hasItem("PAYMENT_CAME_BACK"));
    returned(remedy).body(of(remedy) + "state", equalTo("CANCELLED")).body(of(remedy) + "because",
        equalTo("网关确认未付")).body(of(remedy) + "offeredAgain", equalTo(false));
  }

  @Test
  void a_refusal_by_the_gateway_stops_at_once_and_a_retry_by_a_person_pays() {
    var number = story.caseOf("RT", "retail-agent-1");
    var remedy = accepted(number, "retail-agent-1", 1_100);
    FaultyGateway.behaves("R");
    work();
    assertThat(state(number)).isEqualTo("UNCLEAR");
    FaultyGateway.behaves("N");
    settle("retail-manager-1", remedy, Map.of("outcome", "RETRY", "because", "账户已更正")).statusCode(200);
    work();
    assertThat(state(number)).isEqualTo("PAID");
    settle("retail-manager-1", remedy, Map.of("outcome", "REVERSE", "because", "银行退回")).statusCode(200);
    assertThat(story.events(number)).endsWith("redress-paid", "letter-written", "redress-reversed");
    assertThat(letters(number)).endsWith("not-paid-" + remedy);
    returned(remedy).body(of(remedy) + "because", equalTo("银行退回")).body(of(remedy) + "by",
        equalTo("retail-manager-1")).body(of(remedy) + "offeredAgain", equalTo(false));
    late(number, hasItem("PAYMENT_CAME_BACK"));
    story.proposes("retail-agent-1", number, 40_000).body("status", equalTo("AWAITING_APPROVAL"));
    var declined = story.proposes("retail-agent-1", number, 1_099).body("status", equalTo("GRANTED")).extract()
        .<String>path("id");
    late(number, hasItem("PAYMENT_CAME_BACK"));
    returned(remedy).body(of(remedy) + "offeredAgain", equalTo(false));
    story.customerAnswers(number, declined, false);
    returned(remedy).body(of(remedy) + "offeredAgain", equalTo(false));
    story.proposes("retail-agent-1", number, 1_100).body("status", equalTo("GRANTED"));
    late(number, not(hasItem("PAYMENT_CAME_BACK")));
    returned(remedy).body(of(remedy) + "offeredAgain", equalTo(true));
    story.as("food-manager-1").get("/api/resolution/payouts/returned").then().body("items.id", not(hasItem(remedy)));
  }

  @Test
  void whoever_granted_it_may_not_say_how_the_payment_ended() {
    var number = story.caseOf("RT", "retail-manager-1");
    var remedy = accepted(number, "retail-manager-1", 1_300);
    FaultyGateway.behaves("R");
    work();
    settle("retail-manager-1", remedy, Map.of("outcome", "CANCEL", "because", "自己")).statusCode(403)
        .body("type", equalTo("urn:zerodistance:problem:payout-needs-another-person"));
    story.as("group-quality-1", "quality", "retail").body(Map.of("outcome", "CANCEL", "because", "网关确认未付"))
        .post("/api/resolution/payouts/" + remedy + "/settlement").then().statusCode(200);
  }

  @Test
  void taking_the_case_up_again_does_not_bring_the_money_and_the_next_grant_does() {
    var number = story.caseOf("RT", "retail-agent-1");
    var remedy = accepted(number, "retail-agent-1", 1_700);
    story.customerConfirms(number, true);
    work();
    assertThat(state(number)).isEqualTo("PAID");
    settle("retail-manager-1", remedy, Map.of("outcome", "REVERSE", "because", "户名不符")).statusCode(200);
    var seen = late(number, hasItem("PAYMENT_CAME_BACK")).extract().<String>path("lateNews[-1].newest");
    story.as("retail-agent-1").body(Map.of("because", "重新付款", "seen", seen))
        .post("/api/cases/" + number + "/reopening").then().statusCode(200);
    late(number, hasItem("PAYMENT_CAME_BACK"));
    story.proposes("retail-agent-1", number, 40_000).body("status", equalTo("AWAITING_APPROVAL"));
    late(number, hasItem("PAYMENT_CAME_BACK"));
    story.proposes("retail-agent-1", number, 1_700).body("status", equalTo("GRANTED"));
    late(number, not(hasItem("PAYMENT_CAME_BACK")));
  }

  @Test
  void two_payments_that_came_back_are_offered_again_only_with_the_money_of_both() {
    var number = story.caseOf("RT", "retail-agent-1");
    var first = accepted(number, "retail-agent-1", 500);
    var second = accepted(number, "retail-agent-1", 300);
    work();
    for (var remedy : List.of(first, second)) {
      settle("retail-manager-1", remedy, Map.of("outcome", "REVERSE", "because", "户名不符")).statusCode(200);
    }
    var again = accepted(number, "retail-agent-1", 500);
    returned(first).body(of(first) + "offeredAgain", equalTo(true)).body(of(second) + "offeredAgain", equalTo(false));
    late(number, hasItem("PAYMENT_CAME_BACK"));
    accepted(number, "retail-agent-1", 300);
    returned(first).body(of(second) + "offeredAgain", equalTo(true));
    late(number, not(hasItem("PAYMENT_CAME_BACK")));
    work();
    settle("retail-manager-1", again, Map.of("outcome", "REVERSE", "because", "又被退回")).statusCode(200);
    returned(again).body(of(second) + "offeredAgain", equalTo(true)).body(of(again) + "offeredAgain", equalTo(false));
    late(number, hasItem("PAYMENT_CAME_BACK"));
    accepted(number, "retail-agent-1", 500);
    returned(again).body(of(again) + "offeredAgain", equalTo(true));
    late(number, not(hasItem("PAYMENT_CAME_BACK")));
  }

  @Test
  void what_came_in_the_place_of_one_payment_and_arrived_is_not_counted_for_a_later_one_that_does_not() {
    var number = story.caseOf("RT", "retail-agent-1");
    var first = accepted(number, "retail-agent-1", 500);
    work();
    settle("retail-manager-1", first, Map.of("outcome", "REVERSE", "because", "户名不符")).statusCode(200);
    accepted(number, "retail-agent-1", 500);
    work();
    late(number, not(hasItem("PAYMENT_CAME_BACK")));
    var further = accepted(number, "retail-agent-1", 300);
    FaultyGateway.behaves("R");
    work();
    settle("retail-manager-1", further, Map.of("outcome", "CANCEL", "because", "网关确认未付")).statusCode(200);
    returned(first).body(of(first) + "offeredAgain", equalTo(true)).body(of(further) + "offeredAgain", equalTo(false));
    story.proposes("retail-agent-1", number, 299).body("status", equalTo("GRANTED"));
    returned(further).body(of(further) + "offeredAgain", equalTo(false));
    late(number, hasItem("PAYMENT_CAME_BACK"));
    story.proposes("retail-agent-1", number, 1).body("status", equalTo("GRANTED"));
    returned(further).body(of(further) + "offeredAgain", equalTo(true));
    late(number, not(hasItem("PAYMENT_CAME_BACK")));
  }

  private List<String> letters(String number) {
    return story.rows(number, "select id from short_letter where number = ?1 order by at, id").stream()
        .map(row -> row[0].toString()).toList();
  }

  private ValidatableResponse late(String number, Matcher<?> what) {
    return story.as("retail-agent-1").get("/api/cases/" + number).then().statusCode(200).body("lateNews.what", what);
  }

  private ValidatableResponse returned(String remedy) {
    return story.as("retail-manager-1").get("/api/resolution/payouts/returned").then().statusCode(200)
        .body("items.id", hasItem(remedy));
  }

  private static String of(String remedy) {
    return "items.find { it.id == '" + remedy + "' }.";
  }

  private String accepted(String number, String staff, long amount) {
    var remedy = story.proposes(staff, number, amount).statusCode(201).body("status", equalTo("GRANTED")).extract()
        .<String>path("id");
    story.customerAnswers(number, remedy, true);
    story.customerAnswers(number, remedy, true);
    return remedy;
  }

  private ValidatableResponse settle(String staff, String remedy, Map<String, String> body) {
    return story.as(staff).body(body).post("/api/resolution/payouts/" + remedy + "/settlement").then();
  }

  private void work() {
    payOut.work().await().atMost(PATIENCE);
  }

  private void untilNoneIsDue(int count) {
    var deadline = Instant.now().plus(PATIENCE);
    while (due() > 0 && Instant.now().isBefore(deadline)) {
      var one = CompletableFuture.runAsync(this::work);
      var other = CompletableFuture.runAsync(this::work);
      CompletableFuture.allOf(one, other).join();
    }
    assertThat(due()).as("of %d", count).isZero();
  }

  private void untilIn(String state, String number) {
    var deadline = Instant.now().plus(PATIENCE);
    while (!state.equals(state(number)) && Instant.now().isBefore(deadline)) {
      work();
    }
    assertThat(state(number)).isEqualTo(state);
  }

  private String state(String number) {
    return story.rows(number, "select state from payout where number = ?1").getFirst()[0].toString();
  }

  private long due() {
    return story.rows(story.number("CM"), "select count(*) from payout where state in ('DUE', 'CALLING') and ?1 <> ''")
        .stream().mapToLong(row -> ((Number) row[0]).longValue()).sum();
  }
}
