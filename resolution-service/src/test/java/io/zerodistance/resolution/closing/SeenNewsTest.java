package io.zerodistance.resolution.closing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.resolution.Story;
import io.zerodistance.testkit.ServiceDatabase;

/** Late news ends with what a person has seen of it; what nobody read is never lost. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SeenNewsTest {

  @Inject
  Story story;
  @Inject
  EndedCases cases;

  @Test
  void what_came_after_a_person_looked_stays_whether_that_person_reads_answers_or_takes_the_case_up() {
    var number = cases.closed();
    cases.writes(number);
    var first = cases.seen("food-agent-1", number);
    cases.writes(number);
    cases.reads(number, first).statusCode(200).body("items.what", contains("CUSTOMER_WROTE"));
    cases.answers("food-agent-1", number, first);
    cases.late(number, contains("CUSTOMER_WROTE"));
    var second = cases.seen("food-agent-1", number);
    story.as("food-agent-1").get("/api/cases/" + number).then().body("lateNews[0].at", equalTo(second));
    cases.reopen(number, "客户来信说又发霉了", first).statusCode(200);
    cases.late(number, contains("CUSTOMER_WROTE"));
    cases.answers("food-agent-1", number, null);
    cases.late(number, contains("CUSTOMER_WROTE"));
    cases.answers("food-agent-1", number, cases.seen("food-agent-1", number));
    cases.late(number, empty());
  }

  @Test
  void a_reply_that_is_sent_again_after_more_was_seen_is_the_same_reply() {
    var number = cases.closed();
    cases.writes(number);
    var seen = cases.seen("food-agent-1", number);
    var sent = cases.answers("food-agent-1", number, seen, "k-" + number).extract().<String>path("id");
    cases.answers("food-agent-1", number, null, "k-" + number).body("id", equalTo(sent));
    cases.late(number, empty());
  }

  @Test
  void what_a_colleague_was_told_on_the_phone_ends_the_case_and_not_the_words_that_nobody_read() {
    for (boolean yes : new boolean[] {true, false}) {
      var number = cases.resolved();
      cases.writes(number);
      story.as("food-agent-2").header("Idempotency-Key", UUID.randomUUID().toString())
          .body(Map.of("resolved", yes, "how", "PHONE", "words", "电话里说的"))
          .post("/api/cases/" + number + "/told-confirmation").then().statusCode(201);
      cases.late(number, contains("CUSTOMER_WROTE"));
    }
  }

  @Test
  void words_that_come_with_the_customers_yes_are_read_by_a_person() {
    for (var number : List.of(cases.resolved(), story.foodCase())) {
      story.tell(number, "zerodistance.intake.customer-said.v1",
          Map.of("what", "CONFIRMATION", "resolved", true, "message", "m-2"));
      story.as("food-agent-1").get("/api/cases/" + number).then().body("state", equalTo("CLOSED"))
          .body("lateNews.what", contains("CUSTOMER_WROTE"))
          .body("timeline.find { it.what == 'resolution-confirmed' }.detail", equalTo("m-2"));
      cases.reads(number, cases.seen("food-agent-1", number)).statusCode(200);
      story.customerConfirms(number, true);
      cases.late(number, empty());
    }
  }
}
