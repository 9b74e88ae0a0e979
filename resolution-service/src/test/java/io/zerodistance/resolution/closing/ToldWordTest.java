package io.zerodistance.resolution.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

/** A yes that staff was told ends the case, counts apart from the customer's own, and can be denied. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ToldWordTest {

  @Inject
  Story story;

  @Test
  void a_yes_ends_the_case_but_never_as_confirmed_by_the_customer_who_may_still_deny_it() {
    var number = resolved();
    tells(number, true).statusCode(201).body("about", equalTo("RESOLUTION"));
    file(number).body("state", equalTo("CLOSED")).body("told[0].yes", equalTo(true));
    var word = story.data(number, "resolution-confirmed").getFirst();
    assertThat(word.path("byCustomer").asBoolean()).isFalse();
    assertThat(word.path("told").asBoolean()).isTrue();
    var closed = story.data(number, "case-closed").getFirst();
    assertThat(closed.path("confirmed").asBoolean()).isFalse();
    assertThat(closed.path("reopenUntil").asText()).isNotEmpty();
    RestAssured.given().header("Tracking-Token", Story.TOKEN).get("/api/cases/" + number + "/letters").then()
        .body("items.kind", hasItem("SETTLED")).body("items.text", hasItem(containsString("您没有这样说")));
    story.customerConfirms(number, false);
    assertThat(story.events(number)).endsWith("case-reopened");
  }

  @Test
  void a_no_opens_a_new_round() {
    var number = resolved();
    tells(number, false).statusCode(201);
    file(number).body("state", equalTo("OPEN")).body("round", equalTo(2))
        .body("timeline.what", hasItem("not-resolved-as-told"));
    assertThat(story.data(number, "case-reopened").getFirst().path("because").asText()).isEqualTo("CUSTOMER");
  }

  @Test
  void there_is_no_answer_where_the_customer_was_not_asked() {
    var number = story.foodCase();
    tells(number, true).statusCode(409).body("type", equalTo("urn:zerodistance:problem:case-state-conflict"));
    var ended = resolved();
    story.customerConfirms(ended, true);
    tells(ended, true).statusCode(409);
    assertThat(story.data(ended, "resolution-confirmed")).hasSize(1);
  }

  private String resolved() {
    var number = story.foodCase();
    story.as("food-agent-1").body(Map.of("text", "已退款并更换产品")).post("/api/cases/" + number + "/resolution").then()
        .statusCode(200);
    return number;
  }

  private ValidatableResponse tells(String number, boolean resolved) {
    return story.as("food-agent-1").header("Idempotency-Key", UUID.randomUUID().toString())
        .body(Map.of("resolved", resolved, "how", "LETTER", "words", "来信说已经收到换货"))
        .post("/api/cases/" + number + "/told-confirmation").then();
  }

  private ValidatableResponse file(String number) {
    return story.as("food-agent-1").get("/api/cases/" + number).then().statusCode(200);
  }
}
