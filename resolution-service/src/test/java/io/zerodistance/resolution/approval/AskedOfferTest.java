package io.zerodistance.resolution.approval;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

/** Whoever decides reads what is decided about: the words of the offer, its basis, the law and the advice. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AskedOfferTest {

  private static final String BY_LAW = "{\"type\":\"REDRESS\",\"text\":\"退一赔三\",\"basis\":\"消法第五十五条\",\"amount\":"
      + "{\"amount\":30000,\"currency\":\"CNY\"},\"floor\":{\"claim\":\"FRAUD\",\"price\":100}}";

  @Inject
  Story story;

  @Test
  void words_basis_and_the_legal_floor_that_it_pays_stand_with_the_question() {
    var number = story.caseOf("HC", "healthcare-agent-1");
    story.proposes("healthcare-agent-1", number, 10_000).statusCode(201);
    var asked = story.proposes("healthcare-agent-1", number, BY_LAW).statusCode(201).extract().<String>path("approval");
    waiting(asked).body(offer(asked, "text"), equalTo("退一赔三")).body(offer(asked, "basis"), equalTo("消法第五十五条"))
        .body(offer(asked, "floor.claim"), equalTo("FRAUD")).body(offer(asked, "floor.floor.amount"), equalTo(50_000))
        .body(offer(asked, "floor.left.amount"), equalTo(50_000)).body(offer(asked, "floor.paysIt"), equalTo(true))
        .body(offer(asked, "advised"), nullValue());
    story.as("healthcare-agent-1").get("/api/cases/" + number + "/advice").then().statusCode(200);
    waiting(asked).body(offer(asked, "advised.low.amount"), notNullValue())
        .body(offer(asked, "advised.high.currency"), equalTo("CNY"));
  }

  @Test
  void goodwill_pays_no_floor_and_needs_no_words() {
    var number = story.caseOf("HC", "healthcare-agent-2");
    var asked = story.proposes("healthcare-agent-2", number, 30_000).extract().<String>path("approval");
    waiting(asked).body(offer(asked, "text"), equalTo("退款")).body(offer(asked, "floor"), nullValue());
  }

  private ValidatableResponse waiting(String approval) {
    return story.as("healthcare-supervisor-1").get("/api/approvals").then().statusCode(200)
        .body("items.find { it.id == '" + approval + "' }.state", equalTo("PENDING"));
  }

  private static String offer(String approval, String field) {
    return "items.find { it.id == '" + approval + "' }.offer." + field;
  }
}
