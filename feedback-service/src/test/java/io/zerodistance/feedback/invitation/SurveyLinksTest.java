package io.zerodistance.feedback.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.zerodistance.feedback.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SurveyLinksTest {

  @Inject
  Story story;

  @Test
  void a_closed_case_gets_one_survey_and_its_customer_a_link() {
    var surveyed = story.surveyed();
    assertThat(story.announced(surveyed)).containsExactly("survey-sent");
    story.sendDue("food");
    assertThat(story.announced(surveyed)).containsExactly("survey-sent");

    var token = story.link(surveyed);
    assertThat(token).matches("FD\\.[A-Za-z0-9_-]{43}");
    RestAssured.given().contentType(ContentType.JSON).body("{\"token\":\"%s\"}".formatted(token))
        .post("/api/survey-views")
        .then().statusCode(200)
        .body("numberTail", equalTo(surveyed.number().substring(14)))
        .body("questions.code", equalTo(java.util.List.of("resolved", "csat", "ces", "nps", "comment")))
        .body("questions[1].text.zh", notNullValue())
        .header("Cache-Control", "no-store");
  }

  @Test
  void only_the_hash_of_a_link_is_kept() {
    var surveyed = story.surveyed();
    var token = story.link(surveyed);
    assertThat(story.rows("food", "select token_hash from invitation where number = ?1", surveyed.number()))
        .singleElement().satisfies(row -> assertThat((String) row[0]).hasSize(64).isNotEqualTo(token));
  }

  @Test
  void a_wrong_tracking_token_is_answered_like_an_unknown_number() {
    var surveyed = story.surveyed();
    var wrong = story.askForLink(new Story.Case("food", surveyed.number(), "not-the-token"));
    var unknown = story.askForLink(new Story.Case("food", "FD-261121-ZZZZZZZZ", surveyed.trackingToken()));
    var nobody = story.askForLink(new Story.Case("food", "XX-261121-ZZZZZZZZ", surveyed.trackingToken()));
    assertThat(wrong.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(nobody.statusCode()).isEqualTo(404);
    assertThat(unknown.jsonPath().getString("detail")).isEqualTo(wrong.jsonPath().getString("detail"));
  }

  @Test
  void an_open_case_answers_409_and_says_what_comes_first() {
    story.askForLink(story.foodCase()).then().statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:zerodistance:problem:survey-not-open"))
        .body("reason", equalTo("NOT_CLOSED"));
  }

  @Test
  void a_survey_that_is_planned_says_when_it_opens() {
    var planned = story.foodCase();
    story.closed(planned, 1);
    story.execute("food", "update invitation set due_at = due_at + interval '1 day' where number = ?1",
        planned.number());
    story.sendDue("food");
    story.askForLink(planned).then().statusCode(409).body("reason", equalTo("NOT_YET")).body("opensAt", notNullValue());
    story.execute("food", "update invitation set due_at = due_at - interval '1 day' where number = ?1",
        planned.number());
    story.sendDue("food");
    story.askForLink(planned).then().statusCode(201);
  }

  @Test
  void a_fresh_link_puts_the_earlier_one_out_of_use() {
    var surveyed = story.surveyed();
    var earlier = story.link(surveyed);
    var fresh = story.link(surveyed);
    story.answer("{\"token\":\"%s\",\"csat\":5}".formatted(earlier)).then().statusCode(410);
    story.answer("{\"token\":\"%s\",\"csat\":5}".formatted(fresh)).then().statusCode(201);
    story.askForLink(surveyed).then().statusCode(409).body("reason", equalTo("ANSWERED"));
  }

  @Test
  void reopening_takes_back_an_unanswered_survey_and_the_next_close_asks_again() {
    var surveyed = story.surveyed();
    var token = story.link(surveyed);
    story.reopened(surveyed, 2);
    story.answer("{\"token\":\"%s\",\"csat\":5}".formatted(token)).then().statusCode(410);
    story.askForLink(surveyed).then().statusCode(409).body("reason", equalTo("REOPENED"));
    story.closed(surveyed, 2);
    story.sendDue("food");
    assertThat(story.announced(surveyed)).containsExactly("survey-sent", "survey-sent");
    story.askForLink(surveyed).then().statusCode(201);
  }

  @Test
  void a_case_reopened_before_the_survey_is_due_is_not_asked_and_the_reason_is_kept() {
    var reopened = story.foodCase();
    story.closed(reopened, 1);
    story.reopened(reopened, 2);
    story.sendDue("food");
    assertThat(story.announced(reopened)).containsExactly("survey-withheld");
  }

  @Test
  void bad_requests_are_told_what_is_missing() {
    RestAssured.given().contentType(ContentType.JSON).body("{}").post("/api/survey-links").then().statusCode(400);
    RestAssured.given().contentType(ContentType.JSON).body("{oops").post("/api/survey-links").then().statusCode(400);
    RestAssured.given().contentType(ContentType.JSON).post("/api/survey-views").then().statusCode(400);
  }
}
