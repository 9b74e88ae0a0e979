package io.zerodistance.routing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.routing.Desk;
import io.zerodistance.routing.escalation.ScanDueDeadlines;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** The time in which the customer is asked does not count against us; what protects health or the law counts always. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class PauseTest {
  private static final String RESOLUTION = "deadlines.find { it.deadline == 'RESOLUTION' }.";
  @Inject
  Desk desk;
  @Inject
  MovableClock clock;
  @Inject
  ScanDueDeadlines scanner;

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void the_resolution_stands_still_until_the_customer_answers_and_the_first_answer_never_does() {
    var unit = "healthcare";
    var number = plainHours(unit);
    var due = due(unit, number);
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
    desk.show(unit, number).body(RESOLUTION + "pausedAt", notNullValue())
        .body("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.pausedAt", nullValue());
    clock.move(Duration.ofDays(3));
    Desk.await(scanner.scan());
    desk.show(unit, number).body(RESOLUTION + "breached", equalTo(false))
        .body("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.breached", equalTo(true));
    desk.deliver("intake.information-received", unit, number, Map.of("request", "r"));
    assertThat(Duration.between(due, due(unit, number))).isBetween(Duration.ofDays(3),
        Duration.ofDays(3).plusMinutes(1));
    desk.show(unit, number).body(RESOLUTION + "pausedAt", nullValue())
        .body(RESOLUTION + "events.event", contains("SET", "PAUSED", "RESUMED"));
    assertThat(desk.announced(number)).contains("deadline-paused", "deadline-resumed");
    clock.move(Duration.ofHours(20));
    Desk.await(scanner.scan());
    desk.show(unit, number).body(RESOLUTION + "events.event", contains("SET", "PAUSED", "RESUMED", "WARNED"));
  }

  @Test
  void a_safety_case_is_never_paused() {
    var unit = desk.open();
    var number = desk.file(unit, "S1");
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
    desk.show(unit, number).body("deadlines.pausedAt", not(contains(notNullValue())))
        .body(RESOLUTION + "pausedAt", nullValue());
    assertThat(desk.announced(number)).doesNotContain("deadline-paused");
  }

  @Test
  void what_turns_out_to_be_a_matter_of_safety_runs_again_and_all_the_time_counts() {
    var unit = desk.open();
    var number = plainHours(unit);
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
    clock.move(Duration.ofHours(2));
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "safety", "dimension", "environment",
        "severity", "S1"));
    desk.show(unit, number).body(RESOLUTION + "pausedAt", nullValue())
        .body(RESOLUTION + "policy", equalTo("safety-resolution"));
  }

  @Test
  void what_turns_out_to_be_harmless_while_the_customer_is_asked_has_stood_still_since_the_question() {
    var unit = desk.open();
    var number = plainHours(unit, "S1");
    var filed = clock.instant();
    clock.move(Duration.ofHours(1));
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
    clock.move(Duration.ofHours(2));
    triage(unit, number, "S3");
    desk.show(unit, number).body(RESOLUTION + "pausedAt", notNullValue());
    assertThat(desk.announced(number)).contains("deadline-paused");
    clock.move(Duration.ofHours(1));
    triage(unit, number, "S1");
    desk.show(unit, number).body(RESOLUTION + "pausedAt", nullValue());
    clock.move(Duration.ofHours(1));
    triage(unit, number, "S3");
    assertThat(openPauses(unit, number)).isOne();
    clock.move(Duration.ofHours(3));
    desk.deliver("intake.information-received", unit, number, Map.of("request", "r"));
    assertThat(Duration.between(filed, due(unit, number))).isBetween(Duration.ofHours(24 + 7).minusMinutes(1),
        Duration.ofHours(24 + 7).plusMinutes(1));
    assertThat(openPauses(unit, number)).isZero();
  }

  @Test
  void what_is_promised_again_while_the_customer_is_asked_has_stood_still_all_the_while() {
    var unit = desk.open();
    desk.promise(unit, """
        {"deadline": "RESOLUTION", "position": 1, "name": "complaint", "kind": "COMPLAINT", "minutes": 6000,
         "counts": "CALENDAR", "pausable": true},
        {"deadline": "RESOLUTION", "name": "ordinary-resolution", "off": true},
        {"deadline": "RESOLUTION", "name": "inquiry-resolution", "off": true}""");
    var number = desk.file(unit, "S3");
    var due = due(unit, number);
    clock.move(Duration.ofHours(1));
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
    clock.move(Duration.ofHours(1));
    desk.deliver("intake.case-kind-changed", unit, number, Map.of("was", "COMPLAINT", "kind", "INQUIRY", "by", "ann"));
    desk.show(unit, number).body(RESOLUTION + "state", equalTo("CANCELLED"));
    clock.move(Duration.ofHours(1));
    desk.deliver("intake.case-kind-changed", unit, number, Map.of("was", "INQUIRY", "kind", "COMPLAINT", "by", "ann"));
    desk.show(unit, number).body(RESOLUTION + "pausedAt", notNullValue());
    clock.move(Duration.ofHours(1));
    desk.deliver("intake.information-received", unit, number, Map.of("request", "r"));
    assertThat(Duration.between(due, due(unit, number))).isBetween(Duration.ofHours(3),
        Duration.ofHours(3).plusMinutes(1));
  }

  @Test
  void what_ran_again_as_a_matter_of_safety_and_is_harmless_after_all_has_stood_still_for_the_whole_question() {
    var unit = desk.open();
    var number = plainHours(unit);
    var due = due(unit, number);
    clock.move(Duration.ofHours(1));
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
    clock.move(Duration.ofHours(2));
    triage(unit, number, "S1");
    assertThat(openPauses(unit, number)).isZero();
    clock.move(Duration.ofHours(1));
    desk.deliver("intake.information-received", unit, number, Map.of("request", "r"));
    clock.move(Duration.ofHours(2));
    triage(unit, number, "S3");
    desk.show(unit, number).body(RESOLUTION + "pausedAt", nullValue());
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "s", "questions", 1));
    clock.move(Duration.ofHours(4));
    desk.deliver("intake.information-received", unit, number, Map.of("request", "s"));
    assertThat(Duration.between(due, due(unit, number))).isBetween(Duration.ofHours(7),
        Duration.ofHours(7).plusMinutes(1));
  }

  @Test
  void what_the_customer_answered_before_the_triage_does_not_count_after_it() {
    var unit = desk.open();
    var number = plainHours(unit, "S1");
    var filed = clock.instant();
    asked(unit, number, Duration.ofDays(2));
    triage(unit, number, "S3");
    isPromisedFor(unit, number, filed, Duration.ofHours(24 + 48));
    asked(unit, number, Duration.ofHours(5));
    isPromisedFor(unit, number, filed, Duration.ofHours(24 + 48 + 5));
    triage(unit, number, "S1");
    triage(unit, number, "S3");
    isPromisedFor(unit, number, filed, Duration.ofHours(24 + 48 + 5));
  }

  @Test
  void what_the_customer_answered_before_a_clock_could_stand_still_does_not_count_when_it_can() {
    var unit = desk.open();
    desk.promise(unit, resolution(6000, false));
    var number = desk.file(unit, "S3");
    var filed = clock.instant();
    asked(unit, number, Duration.ofDays(1));
    desk.as("boss", "bu-manager", unit).body("{\"content\": {\"levels\": [" + resolution(6000, true)
        + "]}, \"because\": \"waiting does not count\"}").put("/api/routing/rules/" + unit + "/SERVICE_LEVELS").then()
        .statusCode(200);
    desk.as("boss", "bu-manager", unit).body(Map.of("apply", true, "because", "it does not count"))
        .post("/api/routing/recounts/" + unit).then().statusCode(200);
    isPromisedFor(unit, number, filed, Duration.ofHours(100 + 24));
  }

  private void asked(String unit, String number, Duration answeredAfter) {
    clock.move(Duration.ofHours(1));
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
    clock.move(answeredAfter);
    desk.deliver("intake.information-received", unit, number, Map.of("request", "r"));
  }

  private void isPromisedFor(String unit, String number, Instant filed, Duration time) {
    assertThat(Duration.between(filed, due(unit, number))).isBetween(time.minusMinutes(1), time.plusMinutes(1));
  }

  private static String resolution(int minutes, boolean pausable) {
    return """
        {"deadline": "RESOLUTION", "position": 90, "name": "ordinary-resolution", "minutes": %d, "counts": "CALENDAR",
         "pausable": %b}""".formatted(minutes, pausable);
  }

  @Test
  void a_clock_that_starts_while_the_customer_is_asked_has_stood_still_with_the_others() {
    var unit = desk.open();
    desk.promise(unit, """
        {"deadline": "NEXT_UPDATE", "position": 1, "name": "news", "minutes": 6000, "counts": "CALENDAR", "pausable": true},
        {"deadline": "RESOLUTION", "position": 1, "name": "complaint", "kind": "COMPLAINT", "minutes": 6000,
         "counts": "CALENDAR", "pausable": true},
        {"deadline": "RESOLUTION", "name": "ordinary-resolution", "off": true},
        {"deadline": "RESOLUTION", "name": "inquiry-resolution", "off": true}""");
    var number = desk.number();
    desk.file(unit, number, Map.of("kind", "INQUIRY"));
    desk.deliver("resolution.reply-sent", unit, number, Map.of());
    clock.move(Duration.ofHours(1));
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
    clock.move(Duration.ofHours(5));
    desk.deliver("intake.case-kind-changed", unit, number, Map.of("was", "INQUIRY", "kind", "COMPLAINT", "by", "ann"));
    desk.show(unit, number).body(RESOLUTION + "pausedAt", notNullValue());
    var due = due(unit, number);
    clock.move(Duration.ofHours(1));
    desk.deliver("intake.information-received", unit, number, Map.of("request", "r"));
    assertThat(Duration.between(due, due(unit, number))).isBetween(Duration.ofHours(6),
        Duration.ofHours(6).plusMinutes(1));
  }

  @Test
  void a_case_resolved_while_the_customer_is_asked_is_resolved_in_time() {
    var unit = desk.open();
    var number = plainHours(unit);
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
    clock.move(Duration.ofDays(2));
    desk.deliver("resolution.case-resolved", unit, number, Map.of());
    desk.show(unit, number).body(RESOLUTION + "inTime", equalTo(true));
  }

  @Test
  void asked_twice_it_counts_around_both_and_a_repeated_answer_changes_nothing() {
    var unit = desk.open();
    var number = plainHours(unit);
    var due = due(unit, number);
    for (int round = 0; round < 2; round++) {
      clock.move(Duration.ofHours(1));
      desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
      clock.move(Duration.ofHours(10));
      desk.deliver("intake.information-lapsed", unit, number, Map.of("request", "r", "because", "NO_ANSWER"));
    }
    desk.deliver("intake.information-received", unit, number, Map.of("request", "r"));
    assertThat(Duration.between(due, due(unit, number))).isBetween(Duration.ofHours(20),
        Duration.ofHours(20).plusMinutes(1));
  }

  private void triage(String unit, String number, String severity) {
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "safety", "dimension", "environment",
        "severity", severity, "triagedBy", "ann"));
  }

  private long openPauses(String unit, String number) {
    return desk.count(unit, "select count(*) from deadline_pause where number = ?1 and to_at is null", number);
  }

  /** An ordinary case whose resolution is promised within 24 hours of plain time, so that the weekday does not matter. */
  private String plainHours(String unit) {
    return plainHours(unit, "S3");
  }

  private String plainHours(String unit, String severity) {
    desk.promise(unit, """
        {"deadline": "RESOLUTION", "name": "ordinary-resolution", "position": 90, "minutes": 1440,
         "counts": "CALENDAR", "pausable": true},
        {"deadline": "FIRST_RESPONSE", "name": "ordinary-first-response", "position": 90, "minutes": 480,
         "counts": "CALENDAR"}""");
    return desk.file(unit, severity);
  }

  private Instant due(String unit, String number) {
    String due = desk.show(unit, number).extract().path(RESOLUTION + "due");
    return OffsetDateTime.parse(due).toInstant();
  }
}
