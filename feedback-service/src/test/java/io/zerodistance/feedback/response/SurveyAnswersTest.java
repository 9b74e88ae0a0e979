package io.zerodistance.feedback.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.feedback.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SurveyAnswersTest {

  private static final String FULL = """
      {"token":"%s","csat":5,"ces":6,"nps":9,"resolved":true,"comment":"很好，谢谢 𠮷🙂"}""";

  @Inject
  Story story;

  @Test
  void an_answer_is_kept_as_given_and_announced_without_its_text() {
    var surveyed = story.surveyed();
    story.answer(FULL.formatted(story.link(surveyed))).then().statusCode(201).body("reopens", equalTo(false));
    assertThat(
        story.rows("food", "select csat, ces, nps, resolved, comment, handler from survey_response where number = ?1",
            surveyed.number()))
        .singleElement()
        .isEqualTo(new Object[] {5, 6, 9, true, "很好，谢谢 𠮷🙂", "food-agent-1"});
    assertThat(story.announced(surveyed)).containsExactly("survey-sent", "survey-answered");
    assertThat(story.rows("food", "select payload from outbox where aggregateid = ?1", surveyed.number()))
        .noneSatisfy(row -> assertThat((String) row[0]).contains("谢谢"));
  }

  @Test
  void a_link_works_once() {
    var token = story.link(story.surveyed());
    story.answer(FULL.formatted(token)).then().statusCode(201);
    story.answer(FULL.formatted(token)).then().statusCode(410).contentType("application/problem+json")
        .body("type", equalTo("urn:zerodistance:problem:survey-link-gone"));
  }

  @Test
  void of_a_hundred_people_who_press_send_with_one_link_exactly_one_is_heard() throws Exception {
    var surveyed = story.surveyed();
    var body = FULL.formatted(story.link(surveyed));
    try (var crowd = Executors.newFixedThreadPool(50)) {
      Callable<Integer> press = () -> story.answer(body).statusCode();
      var statuses = crowd.invokeAll(IntStream.range(0, 100).mapToObj(any -> press).toList()).stream()
          .map(future -> future.resultNow()).toList();
      assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
      assertThat(statuses).filteredOn(status -> status == 410).hasSize(99);
    }
    assertThat(story.rows("food", "select 1 from survey_response where number = ?1", surveyed.number())).hasSize(1);
    assertThat(story.announced(surveyed)).containsExactly("survey-sent", "survey-answered");
  }

  @Test
  void unknown_used_expired_and_malformed_links_look_alike() {
    var used = story.link(story.surveyed());
    story.answer(FULL.formatted(used)).then().statusCode(201);
    var late = story.surveyed();
    var expired = story.link(late);
    story.execute("food", "update invitation set expires_at = now() - interval '1 second' where number = ?1",
        late.number());
    var bodies =
        java.util.stream.Stream.of(used, expired, "FD." + "a".repeat(43), "RT." + used.substring(3), "XX.nothing", "")
            .map(token -> story.answer(FULL.formatted(token)).then().statusCode(410).extract().asString()).distinct()
            .toList();
    assertThat(bodies).hasSize(1);
  }

  @Test
  void not_resolved_opens_a_recovery_task_and_asks_to_reopen() {
    var surveyed = story.surveyed();
    story.answer("{\"token\":\"%s\",\"csat\":4,\"resolved\":false}".formatted(story.link(surveyed)))
        .then().statusCode(201).body("reopens", equalTo(true));
    assertThat(story.announced(surveyed)).containsExactly("survey-sent", "survey-answered", "recovery-requested");
    assertThat(story.rows("food", "select because, state from recovery_task where number = ?1", surveyed.number()))
        .singleElement().isEqualTo(new Object[] {"NOT_RESOLVED", "OPEN"});

    story.reopened(surveyed, 2);
    story.closed(surveyed, 2);
    assertThat(story.rows("food", "select state from recovery_task where number = ?1", surveyed.number()))
        .singleElement().isEqualTo(new Object[] {"DONE"});
  }

  @Test
  void a_low_score_opens_a_recovery_task_though_the_matter_is_resolved() {
    var surveyed = story.surveyed();
    story.answer("{\"token\":\"%s\",\"csat\":2,\"resolved\":true}".formatted(story.link(surveyed)))
        .then().statusCode(201).body("reopens", equalTo(true));
    assertThat(story.rows("food", "select because from recovery_task where number = ?1", surveyed.number()))
        .singleElement().isEqualTo(new Object[] {"LOW_SCORE"});
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"csat\":0", "\"csat\":6", "\"csat\":5,\"ces\":8", "\"csat\":5,\"nps\":11", "\"csat\":5,\"nps\":-1",
          "\"ces\":5"})
  void an_answer_beyond_its_scale_is_refused_and_does_not_use_the_link_up(String answers) {
    var token = story.link(story.surveyed());
    story.answer("{\"token\":\"%s\",%s}".formatted(token, answers)).then().statusCode(422)
        .body("type", equalTo("urn:zerodistance:problem:answers-out-of-range"))
        .body("objections.size()", equalTo(1));
    story.answer(FULL.formatted(token)).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"csat\":\"good\"", "\"csat\":4.5", "\"csat\":\"5\"", "\"csat\":5,\"resolved\":\"maybe\"",
      "\"csat\":99999999999", "\"csat\":5,\"comment\":\"a\\u0000b\"", "\"csat\":[5]"})
  void a_wrong_type_is_a_bad_request_and_changes_nothing(String answers) {
    var token = story.link(story.surveyed());
    story.answer("{\"token\":\"%s\",%s}".formatted(token, answers)).then().statusCode(400)
        .contentType("application/problem+json");
    story.answer(FULL.formatted(token)).then().statusCode(201);
  }

  @Test
  void a_comment_that_is_too_long_is_refused_with_its_limit() {
    var token = story.link(story.surveyed());
    story.answer("{\"token\":\"%s\",\"csat\":5,\"comment\":\"%s\"}".formatted(token, "长".repeat(2001))).then()
        .statusCode(422).body("objections", hasItem("comment: at most 2000 characters"));
  }
}
