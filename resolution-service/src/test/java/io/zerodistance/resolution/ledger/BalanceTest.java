package io.zerodistance.resolution.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class BalanceTest {

  @Inject
  Story story;
  @Inject
  MovableClock clock;

  @BeforeEach
  void aNewDay() {
    clock.ahead(Duration.ofDays(40_000));
  }

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void redress_stands_at_its_case_customer_cost_centre_and_unit() {
    var customer = "c-" + UUID.randomUUID();
    var one = story.foodCase(customer);
    var other = story.foodCase(customer);
    var before = balance("COST_CENTRE", "FOOD-QUALITY");
    story.proposes("food-agent-1", one, 1_000).body("status", equalTo("GRANTED"));
    var accepted = story.proposes("food-agent-1", other, 2_000).extract().<String>path("id");
    story.customerAnswers(other, accepted, true);
    var declined = story.proposes("food-agent-1", other, 4_000).extract().<String>path("id");
    story.customerAnswers(other, declined, false);
    assertBalance(balance("CASE", one), 1, 1_000, 0, 1_000);
    assertBalance(balance("CASE", other), 2, 0, 2_000, 2_000);
    assertBalance(balance("CUSTOMER", customer), 3, 1_000, 2_000, 3_000);
    assertThat(balance("COST_CENTRE", "FOOD-QUALITY").getLong("cost.amount") - before.getLong("cost.amount"))
        .isEqualTo(3_000);
    assertThat(balance("COST_CENTRE", "FOOD-QUALITY").getString("nameZh")).isEqualTo("食品质量");
    assertThat(balance("CASE", one).getString("nameZh")).isNull();
    assertThat(balance("UNIT", "food").getLong("cost.amount")).isGreaterThanOrEqualTo(3_000);
  }

  @Test
  void balances_are_for_those_who_answer_for_the_unit() {
    story.as("food-agent-1").get("/api/resolution/ledger/balances?bu=food").then().statusCode(403);
    story.as("retail-manager-1").get("/api/resolution/ledger/balances?bu=food").then().statusCode(404);
    story.as("food-manager-1").get("/api/resolution/ledger/balances?bu=food&by=COLOUR").then().statusCode(400);
    story.as("food-manager-1").get("/api/resolution/ledger/verification").then().statusCode(200)
        .body("items[0].intact", equalTo(true));
  }

  private static void assertBalance(JsonPath balance, int remedies, long offered, long owed, long cost) {
    assertThat(balance.getInt("remedies")).isEqualTo(remedies);
    assertThat(balance.getLong("offered.amount")).isEqualTo(offered);
    assertThat(balance.getLong("owed.amount")).isEqualTo(owed);
    assertThat(balance.getLong("paid.amount")).isZero();
    assertThat(balance.getLong("cost.amount")).isEqualTo(cost);
  }

  private JsonPath balance(String by, String key) {
    String cursor = null;
    do {
      var page = story.as("food-manager-1").queryParam("bu", "food").queryParam("by", by)
          .queryParam("cursor", cursor == null ? "" : cursor).get("/api/resolution/ledger/balances").then()
          .statusCode(200).extract().jsonPath();
      int index = page.getList("items.key").indexOf(key);
      if (index >= 0) {
        page.setRootPath("items[" + index + "]");
        return page;
      }
      cursor = page.getString("next");
    } while (cursor != null);
    return JsonPath.from("{\"cost\":{\"amount\":0}}");
  }
}
