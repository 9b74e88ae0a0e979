package io.zerodistance.resolution.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Who writes when we thought that we were done reaches a person, who answers, takes the case up again, or has read it. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AfterTheEndTest {

  private static final String CONFLICT = "urn:zerodistance:problem:case-state-conflict";

  @Inject
  Story story;
  @Inject
  EndedCases cases;
  @Inject
  MovableClock clock;
  @Inject
  SettleBySilence settleBySilence;

  @AfterEach
  void now() {
    clock.reset();
  }

  @Test
  void words_after_the_end_wait_in_a_list_of_the_unit_until_they_are_answered() {
    var number = story.caseOf("HC", "healthcare-agent-7");
    story.customerConfirms(number, true);
    cases.listed("healthcare-agent-7", "?mine=true", empty());
    cases.writes(number);
    cases.writes(number);
    cases.listed("healthcare-agent-8", "", hasItem(number));
    cases.listed("healthcare-agent-8", "?mine=true", empty());
    cases.listed("healthcare-agent-7", "?mine=true", contains(number));
    cases.listed("retail-agent-1", "", not(hasItem(number)));
    cases.answers("healthcare-agent-7", number, cases.seen("healthcare-agent-7", number));
    cases.listed("healthcare-agent-7", "?mine=true", empty());
    story.as("healthcare-agent-7").get("/api/cases/" + number).then().body("state", equalTo("CLOSED"));
  }

  @Test
  void what_needs_no_answer_is_marked_as_read_by_somebody_once() {
    var number = cases.closed();
    cases.writes(number);
    var seen = cases.seen("food-agent-2", number);
    cases.reads(number, "").statusCode(400);
    for (int count = 0; count < 2; count++) {
      cases.reads(number, seen).statusCode(200).body("items", empty());
    }
    cases.late(number, empty());
    assertThat(story.rows(number,
        "select actor from timeline_entry where number = ?1 and what = 'late-news-read'")).hasSize(1);
  }

  @Test
  void on_an_open_case_and_with_the_customers_yes_there_is_no_late_news() {
    var open = story.foodCase();
    cases.writes(open);
    cases.late(open, empty());
    var asked = cases.resolved();
    cases.writes(asked);
    cases.late(asked, contains("CUSTOMER_WROTE"));
    story.customerConfirms(asked, true);
    cases.late(asked, empty());
  }

  @Test
  void silence_settles_nothing_while_the_customers_words_are_unread() {
    var number = cases.resolved();
    cases.writes(number);
    silence(Duration.ofDays(8));
    story.as("food-agent-1").get("/api/cases/" + number).then().body("state", equalTo("RESOLVED"));
    close(number).statusCode(409).body("type", equalTo(CONFLICT));
    cases.reads(number, cases.seen("food-agent-1", number)).statusCode(200);
    silence(Duration.ofDays(8));
    story.as("food-agent-1").get("/api/cases/" + number).then().body("state", equalTo("CLOSED"));
  }

  @Test
  void a_case_that_the_customer_took_back_is_not_opened_but_a_no_to_it_is_read_by_a_person() {
    var number = story.foodCase();
    story.tell(number, "zerodistance.intake.complaint-withdrawn.v1", Map.of("because", "OTHER"));
    story.customerConfirms(number, false);
    cases.late(number, contains("CUSTOMER_WROTE"));
    cases.reopen(number, "客户又来电", null).statusCode(409).body("type", equalTo(CONFLICT))
        .body("detail", containsString("complaint of its own"));
  }

  @Test
  void a_no_and_a_yes_to_what_people_do_reach_a_person_after_the_end_and_a_plain_yes_to_money_needs_none() {
    var closed = story.foodCase();
    var money = story.proposes("food-agent-1", closed, 1_000).extract().<String>path("id");
    var declined = offer(closed);
    story.customerConfirms(closed, true);
    story.customerAnswers(closed, money, true);
    cases.late(closed, empty());
    story.customerAnswers(closed, declined, false);
    cases.late(closed, contains("CUSTOMER_WROTE"));
    var proposed = story.foodCase();
    var accepted = offer(proposed);
    cases.proposes(proposed);
    story.customerAnswers(proposed, accepted, true);
    cases.late(proposed, contains("CUSTOMER_WROTE"));
  }

  @Test
  void staff_takes_a_closed_case_up_again_with_a_reason_in_a_new_round_from_the_first_stage() {
    var number = story.foodCase();
    stage(number, "RESOLVE");
    cases.proposes(number);
    story.customerConfirms(number, true);
    cases.writes(number);
    var seen = cases.seen("food-agent-1", number);
    cases.reopen(number, " ", seen).statusCode(400);
    cases.reopen(number, "客户来信说又发霉了", seen).statusCode(200).body("state", equalTo("OPEN")).body("round", equalTo(2));
    cases.reopen(number, "again", seen).statusCode(409).body("type", equalTo(CONFLICT));
    cases.late(number, empty());
    story.as("food-agent-1").get("/api/cases/" + number).then().body("stage", equalTo("CONTROL"))
        .body("timeline.find { it.what == 'case-reopened' }.actor", equalTo("food-agent-1"))
        .body("timeline.find { it.what == 'case-reopened' }.detail", equalTo("客户来信说又发霉了"));
    assertThat(story.events(number)).endsWith("case-closed", "case-reopened");
    assertThat(story.data(number, "case-reopened").getFirst().path("because").asText()).isEqualTo("STAFF");
    assertThat(story.data(number, "case-reopened").toString()).doesNotContain("发霉");
  }

  @Test
  void time_in_a_stage_ends_with_the_round_and_begins_again_in_the_first_stage() {
    var number = story.foodCase();
    clock.ahead(Duration.ofMinutes(10));
    stage(number, "RESOLVE");
    clock.ahead(Duration.ofMinutes(15));
    cases.proposes(number);
    clock.ahead(Duration.ofDays(1));
    story.customerConfirms(number, false);
    clock.ahead(Duration.ofDays(1).plusMinutes(20));
    story.customerConfirms(number, true);
    clock.ahead(Duration.ofDays(9));
    var stages = story.as("food-agent-1").get("/api/cases/" + number).then()
        .body("stages.stage", contains("CONTROL", "RESOLVE", "CONTROL")).body("stages.round", contains(1, 1, 2))
        .body("stages.leftAt", hasSize(3)).extract().jsonPath();
    assertThat(minutes(stages, 1)).as("waiting for the customer is no handling").isBetween(5L, 60L);
    assertThat(minutes(stages, 2)).as("what is over takes no more time").isBetween(20L, 80L);
  }

  @Test
  void nobody_closes_a_case_while_the_customer_may_object() {
    var number = cases.resolved();
    close(number).statusCode(409).body("type", equalTo("urn:zerodistance:problem:time-to-object"));
    assertThat(story.events(number)).endsWith("case-resolved");
    clock.ahead(Duration.ofDays(8));
    close(number).statusCode(200).body("state", equalTo("CLOSED"));
    close(number).statusCode(200);
    assertThat(story.events(number)).endsWith("letter-written", "resolution-confirmed", "case-closed");
    assertThat(story.data(number, "resolution-confirmed").getFirst().path("byCustomer").asBoolean()).isFalse();
  }

  @Test
  void a_yes_that_finds_no_offer_any_more_is_read_by_a_person_on_an_open_case_too() {
    var number = story.foodCase();
    var offer = offer(number);
    story.customerAnswers(number, offer, false);
    cases.late(number, empty());
    story.customerAnswers(number, offer, true);
    cases.late(number, contains("CUSTOMER_WROTE"));
    story.as("food-agent-1").get("/api/cases/" + number).then().body("state", equalTo("OPEN"));
  }

  private static long minutes(JsonPath stages, int index) {
    return Duration.between(Instant.parse(stages.getString("stages[" + index + "].enteredAt")),
        Instant.parse(stages.getString("stages[" + index + "].leftAt"))).toMinutes();
  }

  private String offer(String number) {
    return story.proposes("food-agent-1", number, "{\"type\":\"CORRECTION\",\"text\":\"换新\"}").statusCode(201)
        .extract().path("id");
  }

  private void stage(String number, String stage) {
    story.as("food-agent-1").body(Map.of("stage", stage)).post("/api/cases/" + number + "/stage").then()
        .statusCode(200);
  }

  private void silence(Duration time) {
    clock.ahead(time);
    settleBySilence.scan().await().atMost(Duration.ofSeconds(60));
  }

  private ValidatableResponse close(String number) {
    return story.as("food-agent-1").post("/api/cases/" + number + "/closure").then();
  }
}
