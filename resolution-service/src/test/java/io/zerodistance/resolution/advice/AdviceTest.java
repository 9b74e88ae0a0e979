package io.zerodistance.resolution.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AdviceTest {

  @Inject
  Story story;

  @Test
  void fraud_is_three_times_the_price_and_at_least_500() {
    var number = story.foodCase();
    floor(number, "claim=FRAUD&price=30000", 90_000);
    floor(number, "claim=FRAUD&price=100", 50_000);
  }

  @Test
  void unsafe_food_is_ten_times_the_price_or_three_times_the_loss_and_at_least_1000() {
    var number = story.foodCase();
    floor(number, "claim=FOOD_SAFETY&price=30000", 300_000);
    floor(number, "claim=FOOD_SAFETY&price=100", 100_000);
    floor(number, "claim=FOOD_SAFETY&price=100&loss=80000", 240_000);
  }

  @Test
  void without_a_claim_there_is_no_floor_and_the_range_follows_severity_and_motive() {
    var number = story.foodCase();
    story.triage(number, "S2", "BOTH", "REASONABLE");
    story.as("food-agent-1").get("/api/cases/" + number + "/advice").then().statusCode(200)
        .body("floor", nullValue()).body("high.amount", equalTo(24_000)).body("low.amount", equalTo(9_600))
        .body("reasons.code", hasItem("a-person-decides")).body("inputs.name", hasItem("severity"));
  }

  @Test
  void what_was_granted_already_is_taken_off_the_range() {
    var number = story.foodCase();
    story.triage(number, "S2", "REDRESS", "REASONABLE");
    story.proposes("food-agent-1", number, 20_000).statusCode(201);
    story.as("food-agent-1").get("/api/cases/" + number + "/advice").then().body("high.amount", equalTo(10_000));
  }

  @Test
  void an_unreasonable_demand_gets_no_goodwill_but_keeps_the_legal_floor() {
    var number = story.foodCase();
    story.triage(number, "S2", "REDRESS", "UNREASONABLE");
    story.as("food-agent-1").get("/api/cases/" + number + "/advice?claim=FRAUD&price=30000").then()
        .body("high.amount", equalTo(0)).body("floor.amount", equalTo(90_000))
        .body("reasons.code", hasItem("no-discount-to-unreasonable-demand"));
  }

  @Test
  void advice_is_kept_with_the_case_once_per_set_of_inputs() {
    var number = story.foodCase();
    for (int count = 0; count < 2; count++) {
      story.as("food-agent-1").get("/api/cases/" + number + "/advice");
    }
    assertThat(story.rows(number, "select advice from advice where number = ?1")).hasSize(1);
    story.triage(number, "S1", "REDRESS", "REASONABLE");
    story.as("food-agent-1").get("/api/cases/" + number + "/advice");
    assertThat(story.rows(number, "select advice from advice where number = ?1")).hasSize(2);
  }

  @Test
  void a_claim_needs_a_price_that_is_an_amount() {
    var number = story.foodCase();
    for (var query : new String[] {"claim=FRAUD", "claim=FRAUD&price=abc", "claim=THEFT&price=100"}) {
      story.as("food-agent-1").get("/api/cases/" + number + "/advice?" + query).then().statusCode(400);
    }
    story.as("food-agent-1").get("/api/cases/" + number + "/advice?claim=FRAUD&price=-5").then().statusCode(422);
  }

  @Test
  void the_claims_that_may_be_named_are_those_of_the_law_of_today() {
    story.as("food-agent-1").get("/api/cases/" + story.foodCase() + "/advice/claims").then().statusCode(200)
        .body("items.code", containsInAnyOrder("FRAUD", "FOOD_SAFETY"))
        .body("items.currency", everyItem(equalTo("CNY")))
        .body("items.zh", everyItem(not(emptyString())));
  }

  private void floor(String number, String query, int expected) {
    story.as("food-agent-1").get("/api/cases/" + number + "/advice?" + query).then().statusCode(200)
        .body("floor.amount", equalTo(expected));
  }
}
