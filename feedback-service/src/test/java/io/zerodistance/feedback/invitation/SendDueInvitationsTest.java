package io.zerodistance.feedback.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.zerodistance.feedback.Story;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class SendDueInvitationsTest {

  @Inject
  Story story;
  @Inject
  SendDueInvitations sending;
  @Inject
  ExpireInvitations expiring;
  @Inject
  SurveyTimer timer;

  @Test
  void a_person_asked_lately_is_not_asked_about_another_case_and_the_reason_is_kept() {
    coolDown("property", 30);
    var first = closed("property", "PR", "customer-of-two-cases");
    var second = closed("property", "PR", "customer-of-two-cases");
    story.sendDue("property");
    assertThat(story.announced(first)).containsExactly("survey-sent");
    assertThat(story.announced(second)).containsExactly("survey-withheld");
    assertThat(story.rows("property", "select state, because from invitation where number = ?1", second.number()))
        .singleElement().isEqualTo(new Object[] {"WITHHELD", "COOL_DOWN"});
  }

  @Test
  void a_person_with_two_merged_references_is_asked_once_and_apart_again_when_that_is_undone() {
    coolDown("property", 30);
    story.customers("property", "merge-1", "old-number", "new-number", true);
    var first = closed("property", "PR", "old-number");
    var second = closed("property", "PR", "new-number");
    story.sendDue("property");
    assertThat(story.announced(first)).containsExactly("survey-sent");
    assertThat(story.announced(second)).containsExactly("survey-withheld");
    story.customers("property", "merge-1", "old-number", "new-number", false);
    var third = closed("property", "PR", "new-number");
    story.sendDue("property");
    assertThat(story.announced(third)).containsExactly("survey-sent");
  }

  @Test
  void the_next_round_of_one_case_is_asked_in_spite_of_the_cool_down() {
    coolDown("property", 30);
    var reopened = closed("property", "PR", "customer-of-two-rounds");
    story.sendDue("property");
    story.reopened(reopened, 2);
    story.closed(reopened, 2);
    story.sendDue("property");
    assertThat(story.announced(reopened)).containsExactly("survey-sent", "survey-sent");
  }

  @Test
  void replicas_that_look_at_once_send_each_survey_once() {
    var cases = IntStream.range(0, 40).mapToObj(any -> closed("healthcare", "HC", null)).toList();
    var sent = Multi.createFrom().range(0, 4).onItem().transformToUniAndMerge(any -> sending.sendDue("healthcare"))
        .collect().asList().await().atMost(Duration.ofSeconds(30));
    assertThat(sent.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
    assertThat(cases).allSatisfy(each -> assertThat(story.announced(each)).containsExactly("survey-sent"));
  }

  @Test
  void a_close_that_arrives_before_the_registration_is_surveyed_all_the_same() {
    coolDown("pharmacy", 0);
    var early = new Story.Case("pharmacy", "PH-261121-EAR1Y000", "unused");
    story.closed(early, 1);
    story.deliver(early, "intake.complaint-registered", """
        {"number":"PH-261121-EAR1Y000","businessUnit":"pharmacy","at":"2026-11-21T08:00:00Z","customer":"late-known",
        "trackingTokenHash":"%s"}""".formatted(SurveyTokens.hash("unused")));
    story.sendDue("pharmacy");
    assertThat(story.rows("pharmacy", "select customer, state from invitation where number = ?1", early.number()))
        .singleElement().isEqualTo(new Object[] {"late-known", "SENT"});
    story.askForLink(early).then().statusCode(201);
  }

  @Test
  void one_look_opens_what_is_due_in_every_unit() {
    coolDown("pharmacy", 0);
    var food = closed("food", "FD", null);
    var pharmacy = closed("pharmacy", "PH", null);
    timer.openDue().await().atMost(Duration.ofSeconds(10));
    assertThat(story.announced(food)).containsExactly("survey-sent");
    assertThat(story.announced(pharmacy)).containsExactly("survey-sent");
    timer.endExpired().await().atMost(Duration.ofSeconds(10));
  }

  @Test
  void a_survey_that_nobody_answers_ends_and_leaves_a_task_to_call() {
    var silent = story.surveyed();
    story.execute("food", "update invitation set expires_at = now() - interval '1 second' where number = ?1",
        silent.number());
    assertThat(expiring.expire("food").await().atMost(Duration.ofSeconds(10))).isPositive();
    assertThat(expiring.expire("food").await().atMost(Duration.ofSeconds(10))).isZero();
    assertThat(story.rows("food", "select because, state from recovery_task where number = ?1", silent.number()))
        .singleElement().isEqualTo(new Object[] {"NO_ANSWER", "OPEN"});
  }

  @Test
  void a_delay_of_a_day_keeps_the_survey_planned() {
    story.execute("retail",
        """
        insert into survey_policy select business_unit, now() - interval '1 second', survey, 1440, expiry_days,
          reminder_days, cool_down_days, low_score, 'test' from survey_policy where business_unit = 'retail' limit 1""");
    var planned = closed("retail", "RT", null);
    story.sendDue("retail");
    assertThat(story.announced(planned)).isEmpty();
    assertThat(story.rows("retail",
        "select extract(epoch from due_at - closed_at) from invitation where number = ?1", planned.number()))
        .singleElement().satisfies(row -> assertThat(((Number) row[0]).intValue()).isEqualTo(86_400));
  }

  private Story.Case closed(String unit, String prefix, String customer) {
    var closed = story.registered(unit, prefix, customer);
    story.closed(closed, 1);
    return closed;
  }

  private void coolDown(String unit, int days) {
    story.execute(unit, """
        insert into survey_policy select business_unit, now() - interval '1 second', survey, 0, expiry_days, reminder_days,
          ?2, low_score, 'test' from survey_policy where business_unit = ?1 limit 1""", unit, days);
  }
}
