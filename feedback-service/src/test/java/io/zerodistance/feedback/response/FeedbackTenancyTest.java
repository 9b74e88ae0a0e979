package io.zerodistance.feedback.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.feedback.Story;
import io.zerodistance.testkit.ServiceDatabase;
import io.zerodistance.testkit.Tokens;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class FeedbackTenancyTest {

  @Inject
  Story story;

  @Test
  void an_agent_sees_whether_the_customer_was_asked() {
    var surveyed = story.surveyed();
    as("food-agent-1", "agent", "food").get("/api/feedback/cases/" + surveyed.number()).then().statusCode(200)
        .body("invitations.size()", equalTo(1))
        .body("invitations[0].state", equalTo("SENT"))
        .body("invitations[0].handler", equalTo("food-agent-1"));
  }

  @Test
  void a_case_of_another_unit_is_answered_like_an_unknown_one() {
    var surveyed = story.surveyed();
    var foreign = as("retail-agent-1", "agent", "retail").get("/api/feedback/cases/" + surveyed.number());
    var unknown = as("retail-agent-1", "agent", "retail").get("/api/feedback/cases/RT-261121-ZZZZZZZZ");
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(foreign.jsonPath().getString("detail")).isEqualTo(unknown.jsonPath().getString("detail"));
  }

  @Test
  void answers_of_another_unit_do_not_exist_for_the_caller() {
    as("retail-supervisor-1", "supervisor", "retail").get("/api/feedback/responses?bu=food").then().statusCode(404);
  }

  @Test
  void an_agent_may_not_read_all_answers_and_nobody_may_without_a_token() {
    as("food-agent-1", "agent", "food").get("/api/feedback/responses?bu=food").then().statusCode(403);
    RestAssured.get("/api/feedback/responses?bu=food").then().statusCode(401);
    RestAssured.get("/api/feedback/cases/FD-261121-ZZZZZZZZ").then().statusCode(401);
  }

  @Test
  void answers_are_paged_newest_first_without_gap_or_repeat() {
    for (int index = 0; index < 51; index++) {
      var surveyed = story.registered("cement", "CM", null);
      story.closed(surveyed, 1);
      story.sendDue("cement");
      story.answer("{\"token\":\"%s\",\"csat\":5}".formatted(story.link(surveyed))).then().statusCode(201);
    }
    var supervisor = as("cement-supervisor-1", "supervisor", "cement");
    var first = supervisor.get("/api/feedback/responses?bu=cement").then().statusCode(200).extract().jsonPath();
    var second = as("cement-supervisor-1", "supervisor", "cement")
        .get("/api/feedback/responses?bu=cement&cursor=" + first.getString("next")).then().statusCode(200)
        .body("next", nullValue()).extract().jsonPath();
    var numbers = new HashSet<String>(first.getList("items.number"));
    numbers.addAll(second.getList("items.number"));
    assertThat(first.getList("items")).hasSize(50);
    assertThat(second.getList("items")).hasSize(1);
    assertThat(numbers).hasSize(51);
  }

  @Test
  void a_made_up_cursor_or_number_is_refused_and_not_an_error_of_ours() {
    var supervisor = "cement-supervisor-1";
    for (var plain : new String[] {"2026-01-01T00:00:00Z|no-uuid", "+999999999-01-01T00:00:00Z|" + UUID.randomUUID(),
        "x"}) {
      var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
      as(supervisor, "supervisor", "cement").get("/api/feedback/responses?bu=cement&cursor=" + cursor).then()
          .statusCode(400);
    }
    as(supervisor, "supervisor", "cement").get("/api/feedback/responses").then().statusCode(400);
    as(supervisor, "supervisor", "cement").get("/api/feedback/cases/CM-261121-%00").then().statusCode(404);
  }

  @Test
  void open_recovery_tasks_of_the_own_unit_are_listed() {
    var unhappy = story.surveyed();
    story.answer("{\"token\":\"%s\",\"csat\":1}".formatted(story.link(unhappy))).then().statusCode(201);
    as("food-agent-1", "agent", "food").get("/api/feedback/recovery-tasks?bu=food").then().statusCode(200)
        .body("items[0].number", equalTo(unhappy.number())).body("items[0].because", equalTo("LOW_SCORE"));
    as("retail-agent-1", "agent", "retail").get("/api/feedback/recovery-tasks?bu=food").then().statusCode(404);
  }

  @Test
  void the_database_itself_shows_a_unit_only_its_own_rows() {
    var surveyed = story.surveyed();
    for (var table : Set.of("invitation", "surveyed_case")) {
      assertThat(story.rows("retail", "select 1 from " + table + " where number = ?1", surveyed.number())).isEmpty();
      assertThat(story.rows("food", "select 1 from " + table + " where number = ?1", surveyed.number())).hasSize(1);
    }
  }

  private static RequestSpecification as(String staff, String role, String businessUnit) {
    return RestAssured.given().auth().oauth2(Tokens.of(staff, Set.of(role), Set.of(businessUnit)));
  }
}
