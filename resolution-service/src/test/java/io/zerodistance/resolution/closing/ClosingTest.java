package io.zerodistance.resolution.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ClosingTest {

  @Inject
  Story story;

  @Test
  void the_customers_yes_confirms_and_closes_and_closing_again_changes_nothing() {
    var number = story.foodCase();
    resolve(number, "food-agent-1").statusCode(200).body("onTheSpot", equalTo(true));
    story.customerConfirms(number, true);
    close(number).statusCode(200).body("state", equalTo("CLOSED"));
    close(number).statusCode(200);
    story.customerConfirms(number, true);
    assertThat(story.events(number)).containsExactly("case-opened", "letter-written", "case-resolved",
        "resolution-confirmed", "case-closed");
    var closed = story.data(number, "case-closed").getFirst();
    assertThat(closed.path("confirmed").asBoolean()).isTrue();
    assertThat(closed.path("handler").asText()).isEqualTo("food-agent-1");
  }

  @Test
  void the_customers_no_opens_a_new_round_that_can_be_resolved_again_but_not_on_the_spot() {
    var number = story.foodCase();
    resolve(number, "food-agent-1").statusCode(200);
    story.customerConfirms(number, false);
    story.as("food-agent-1").get("/api/cases/" + number).then().body("state", equalTo("OPEN")).body("round", equalTo(2))
        .body("resolvedAt", nullValue());
    resolve(number, "food-agent-1").statusCode(200).body("round", equalTo(2)).body("onTheSpot", equalTo(false));
    assertThat(story.data(number, "case-reopened").getFirst().path("because").asText()).isEqualTo("CUSTOMER");
  }

  @Test
  void only_what_was_proposed_can_be_closed_and_it_is_proposed_once_a_round() {
    var number = story.foodCase();
    close(number).statusCode(409).body("type", equalTo("urn:zerodistance:problem:case-state-conflict"));
    resolve(number, "food-agent-1").statusCode(200);
    resolve(number, "food-agent-1").statusCode(409);
  }

  @Test
  void a_survey_that_says_not_resolved_reopens_a_closed_case() {
    var number = story.foodCase();
    resolve(number, "food-agent-1");
    story.customerConfirms(number, true);
    for (int count = 0; count < 2; count++) {
      story.tell(number, "zerodistance.feedback.recovery-requested.v1",
          Map.of("because", "NOT_RESOLVED", "invitation", "i"));
    }
    assertThat(story.events(number)).endsWith("case-closed", "case-reopened");
    assertThat(story.data(number, "case-reopened").getFirst().path("because").asText()).isEqualTo("SURVEY");
  }

  @Test
  void a_customer_who_is_content_before_we_proposed_anything_closes_the_case() {
    var number = story.foodCase();
    story.customerConfirms(number, true);
    assertThat(story.events(number)).containsExactly("case-opened", "resolution-confirmed", "case-closed");
  }

  @Test
  void what_needed_a_second_person_or_a_second_handler_was_not_resolved_on_the_spot() {
    var number = story.foodCase();
    story.proposes("food-agent-1", number, 30_000).statusCode(201);
    resolve(number, "food-agent-1").body("onTheSpot", equalTo(false));
    var moved = story.foodCase();
    story.assign(moved, "food-agent-2");
    resolve(moved, "food-agent-2").body("onTheSpot", equalTo(false));
  }

  private ValidatableResponse resolve(String number, String staff) {
    return story.as(staff).body(Map.of("text", "已退款并更换产品")).post("/api/cases/" + number + "/resolution").then();
  }

  private ValidatableResponse close(String number) {
    return story.as("food-agent-1").post("/api/cases/" + number + "/closure").then();
  }
}
