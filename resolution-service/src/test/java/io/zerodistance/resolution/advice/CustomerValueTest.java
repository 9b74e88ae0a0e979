package io.zerodistance.resolution.advice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

/** S3 and a customer who wants redress: the case alone makes the upper end ¥100, and value may make it ¥80 to ¥150. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
@QuarkusTestResource(ArchiveStub.class)
class CustomerValueTest {

  private static final String INPUT = "inputs.find { it.name == '%s' }";

  @Inject
  Story story;

  @Test
  void the_balance_is_what_we_would_lose_less_what_the_case_cost_us() {
    // 1 250 × 25 % × 2 years × (70 % − 46 %) − ¥30 = ¥120
    advice(customer("ORDINARY", false, spend("EXPECTED_SPEND", 125_000)), "").body("high.amount", equalTo(12_000))
        .body("low.amount", equalTo(4_800)).body("balance.neutral.amount", equalTo(10_000))
        .body("balance.customerValue.amount", equalTo(43_750)).body("balance.likelyLoss.amount", equalTo(15_000))
        .body("balance.caseCost.amount", equalTo(3_000)).body("balance.balance.amount", equalTo(12_000))
        .body("customerValue", equalTo("KNOWN"));
  }

  @Test
  void value_moves_the_range_a_little_and_no_further() {
    advice(customer("KEY_ACCOUNT", false, spend("EXPECTED_SPEND", 90_000_000)), "")
        .body("high.amount", equalTo(15_000));
    advice(customer("ORDINARY", false, spend("EXPECTED_SPEND", 0)), "").body("high.amount", equalTo(8_000));
  }

  @Test
  void whoever_needs_extra_care_never_gets_less_because_of_value() {
    advice(customer("EXTRA_CARE", true, spend("EXPECTED_SPEND", 0)), "").body("high.amount", equalTo(10_000))
        .body("reasons.code", hasItem("extra-care"));
    advice(customer("EXTRA_CARE", true, spend("EXPECTED_SPEND", 90_000_000)), "").body("high.amount", equalTo(15_000));
  }

  @Test
  void the_legal_floor_is_the_same_whatever_the_customer_is_worth_and_goodwill_stands_on_top_of_it() {
    for (long spend : new long[] {0, 90_000_000}) {
      advice(customer("MEMBER", false, spend("EXPECTED_SPEND", spend)), "?claim=FRAUD&price=30000")
          .body("floor.amount", equalTo(90_000)).body("reasons[0].code", equalTo("legal-floor"))
          .body("total.low.amount", equalTo(spend == 0 ? 93_200 : 96_000));
    }
  }

  @Test
  void goodwill_stays_within_what_the_highest_tier_may_still_grant_after_the_floor() {
    var number = customer("KEY_ACCOUNT", false, spend("EXPECTED_SPEND", 90_000_000));
    advice(number, "?claim=FOOD_SAFETY&price=9999900").body("floor.amount", equalTo(99_999_000))
        .body("high.amount", equalTo(1_000)).body("total.high.amount", equalTo(100_000_000));
    advice(number, "?claim=FOOD_SAFETY&price=50000000").body("high.amount", equalTo(0))
        .body("total.low.amount", equalTo(500_000_000));
  }

  @Test
  void every_input_has_its_source_and_day_and_what_is_missing_is_said_to_be_missing() {
    advice(customer("MEMBER", false, spend("PAST_SPEND", 125_000)), "").body("high.amount", equalTo(12_000))
        .body(INPUT.formatted("PAST_SPEND") + ".use", equalTo("USED"))
        .body(INPUT.formatted("PAST_SPEND") + ".sourceEn", containsString("CRM"))
        .body(INPUT.formatted("PAST_SPEND") + ".asOf", equalTo("2026-10-01"))
        .body(INPUT.formatted("PAST_SPEND") + ".money.currency", equalTo("CNY"))
        .body(INPUT.formatted("EXPECTED_SPEND") + ".use", equalTo("MISSING"))
        .body(INPUT.formatted("EXPECTED_SPEND") + ".value", nullValue())
        .body(INPUT.formatted("REACH") + ".use", equalTo("MISSING"))
        .body(INPUT.formatted("caseCost") + ".sourceEn", containsString("group"))
        .body(INPUT.formatted("caseCost") + ".asOf", notNullValue()).body("inputs.sourceEn", not(hasItem(nullValue())));
  }

  @Test
  void a_missing_spend_leaves_the_formula_and_reach_still_counts() {
    advice(customer("MEMBER", false, reach(2_000)), "").body("high.amount", equalTo(12_000))
        .body("balance.likelyLoss", nullValue());
    advice(customer("MEMBER", false, reach(900_000)), "").body("high.amount", equalTo(15_000))
        .body("balance.reach.amount", equalTo(5_000));
  }

  @Test
  void an_amount_in_another_currency_is_left_out_and_shown_so() {
    advice(customer("MEMBER", false,
        "{\"measure\":\"EXPECTED_SPEND\",\"figure\":9000000,\"currency\":\"HKD\",\"source\":\"CRM\",\"asOf\":\"2026-10-01\"}"),
        "").body("high.amount", equalTo(10_000)).body(INPUT.formatted("EXPECTED_SPEND") + ".use", equalTo("LEFT_OUT"));
  }

  @Test
  void of_whom_nothing_is_known_or_used_the_case_alone_counts_and_nobody_sees_which_it_is() {
    advice(customer(null, false, ""), "").body("high.amount", equalTo(10_000))
        .body("customerValue", equalTo("NEUTRAL")).body("reasons.code", hasItem("neutral-value"))
        .body("inputs.findAll { it.ofCustomer }.value", contains("NEUTRAL"));
  }

  @Test
  void an_archive_that_is_away_holds_up_no_advice_and_is_named() {
    var number = customer(null, false, "");
    ArchiveStub.isAwayFor(number);
    advice(number, "").body("high.amount", equalTo(10_000)).body("customerValue", equalTo("UNREACHABLE"))
        .body("reasons.code", hasItem("archive-not-read"))
        .body(INPUT.formatted("customerValue") + ".use", equalTo("MISSING"));
  }

  @Test
  void the_archive_is_asked_with_the_token_of_whoever_asks_for_the_advice() {
    var number = customer(null, false, "");
    advice(number, "");
    assertThat(ArchiveStub.askedWith(number)).startsWith("Bearer ey");
    story.as("retail-agent-1").get("/api/cases/" + number + "/advice").then().statusCode(404);
  }

  @Test
  void the_customer_reads_what_was_used_and_how_and_no_amount_to_bargain_by() {
    var number = customer("MEMBER", false, spend("EXPECTED_SPEND", 125_000));
    explained(number).body("at", nullValue()).body("used", empty()).body("words", hasSize(3));
    advice(number, "");
    var told = explained(number).body("at", notNullValue()).body("used", hasSize(1))
        .body("used[0].money.amount", equalTo(125_000)).body("used[0].sourceZh", containsString("CRM"))
        .body("used[0].asOf", equalTo("2026-10-01")).body("words.zh", hasItem(containsString("毛利率"))).extract()
        .asString();
    assertThat(told).doesNotContain("12000", "4800", "120");
    ArchiveStub.says(number, archive(null, false, ""));
    advice(number, "");
    explained(number).body("used", empty()).body("words.zh", hasItem(containsString("中性")));
    ArchiveStub.says(number, archive("MEMBER", false, spend("EXPECTED_SPEND", 125_000)));
    advice(number, "");
    explained(number).body("used", hasSize(1));
    for (var token : new String[] {"wrong", ""}) {
      given().header("Tracking-Token", token).get("/api/cases/" + number + "/advice/explanation").then()
          .statusCode(404);
    }
  }

  private static ValidatableResponse explained(String number) {
    return given().header("Tracking-Token", Story.TOKEN).get("/api/cases/" + number + "/advice/explanation").then()
        .statusCode(200).header("Cache-Control", "no-store");
  }

  private String customer(String customerClass, boolean extraCare, String figures) {
    var number = story.foodCase();
    story.triage(number, "S3", "REDRESS", "REASONABLE");
    ArchiveStub.says(number, archive(customerClass, extraCare, figures));
    return number;
  }

  private ValidatableResponse advice(String number, String query) {
    return story.as("food-agent-1").get("/api/cases/" + number + "/advice" + query).then().statusCode(200);
  }

  private static String archive(String customerClass, boolean extraCare, String figures) {
    return "{\"customerClass\":" + (customerClass == null ? null : "\"" + customerClass + "\"") + ",\"extraCare\":"
        + extraCare + ",\"values\":[" + figures + "]}";
  }

  private static String spend(String measure, long figure) {
    return "{\"measure\":\"" + measure + "\",\"figure\":" + figure
        + ",\"currency\":\"CNY\",\"source\":\"CRM\",\"asOf\":\"2026-10-01\"}";
  }

  private static String reach(long followers) {
    return "{\"measure\":\"REACH\",\"figure\":" + followers
        + ",\"currency\":null,\"source\":\"主页\",\"asOf\":\"2026-10-01\"}";
  }
}
