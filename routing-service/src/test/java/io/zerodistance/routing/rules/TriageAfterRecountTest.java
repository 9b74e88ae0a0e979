package io.zerodistance.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.local.process.Await;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** What a recount by command changed, or left as it was, is not undone by a triage of later. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class TriageAfterRecountTest {
  private static final String FIRST_RESPONSE = "deadlines.find { it.deadline == 'FIRST_RESPONSE' }";
  private static final String RESOLUTION = "deadlines.find { it.deadline == 'RESOLUTION' }";
  private static final String NO_END = """
      {"deadline": "RESOLUTION", "name": "ordinary-resolution", "off": true}""";
  @Inject
  Desk desk;
  @Inject
  MovableClock clock;

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void what_a_recount_started_or_changed_is_not_undone_by_a_triage_on_a_later_day() {
    var unit = desk.open();
    desk.promise(unit, NO_END);
    var number = desk.file(unit, "S3");
    desk.show(unit, number).body(RESOLUTION, nullValue());
    clock.move(Duration.ofDays(1));
    change(unit, end(43_200));
    apply(unit, "an end is promised now");
    String due = desk.show(unit, number).body(RESOLUTION + ".state", equalTo("RUNNING")).extract()
        .path(RESOLUTION + ".due");
    clock.move(Duration.ofDays(1));
    desk.as("agent-" + unit, "agent", unit).body(Map.of("severity", "S3"))
        .post("/api/routing/cases/" + number + "/clock-preview").then()
        .body("items.deadline", not(hasItem("RESOLUTION")));
    triage(unit, number, "S3");
    desk.show(unit, number).body(RESOLUTION + ".events.event", contains("SET"))
        .body(RESOLUTION + ".due", equalTo(due));
    assertThat(desk.payloads(number, "deadline-lifted")).noneMatch(lifted -> lifted.contains("RESOLUTION"));

    change(unit, end(50_000));
    triage(unit, number, "S3");
    desk.show(unit, number).body(RESOLUTION + ".minutes", equalTo(43_200));
    apply(unit, "more time");
    clock.move(Duration.ofDays(1));
    triage(unit, number, "S3");
    desk.show(unit, number).body(RESOLUTION + ".minutes", equalTo(50_000));
  }

  @Test
  void what_a_recount_ended_does_not_run_again_after_a_triage_on_a_later_day() {
    var unit = desk.open();
    desk.promise(unit, end(43_200));
    var number = desk.file(unit, "S3");
    clock.move(Duration.ofDays(1));
    change(unit, NO_END);
    apply(unit, "no end is promised any more");
    clock.move(Duration.ofDays(1));
    triage(unit, number, "S3");
    desk.show(unit, number).body(RESOLUTION + ".state", equalTo("CANCELLED"));
  }

  @Test
  void what_was_late_when_its_rule_was_changed_stays_late_after_a_triage() {
    var unit = desk.open();
    desk.promise(unit, answer(240));
    var number = desk.file(unit, "S3");
    String due = desk.show(unit, number).extract().path(FIRST_RESPONSE + ".due");
    clock.move(Duration.ofHours(5));
    isNoticed(unit, number);
    change(unit, answer(720));
    apply(unit, "more time").body("differences.findAll { it.deadline == 'FIRST_RESPONSE' }", empty());
    clock.move(Duration.ofHours(1));
    // What is remembered of the rules of before must not be what keeps the breach.
    Await.until("new cases are promised more time", Duration.ofSeconds(30), null, () -> Integer.valueOf(720)
        .equals(desk.show(unit, desk.file(unit, "S3")).extract().path(FIRST_RESPONSE + ".minutes")));
    triage(unit, number, "S3");
    isStillLate(unit, number, due);
    change(unit, """
        {"deadline": "FIRST_RESPONSE", "name": "ordinary-first-response", "off": true}""");
    apply(unit, "no answer is promised any more");
    clock.move(Duration.ofHours(1));
    triage(unit, number, "S3");
    isStillLate(unit, number, due);
    desk.deliver("resolution.reply-sent", unit, number, Map.of());
    desk.show(unit, number).body(FIRST_RESPONSE + ".inTime", equalTo(false));
  }

  @Test
  void each_clock_follows_the_last_recount_that_did_not_find_it_late() {
    var unit = desk.open();
    desk.promise(unit, answer(240));
    var number = desk.file(unit, "S3");
    clock.move(Duration.ofHours(1));
    change(unit, answer(120));
    apply(unit, "less time");
    String due = desk.show(unit, number).body(FIRST_RESPONSE + ".minutes", equalTo(120)).extract()
        .path(FIRST_RESPONSE + ".due");
    clock.move(Duration.ofHours(2));
    isNoticed(unit, number);
    change(unit, answer(7_200));
    apply(unit, "much more time");
    triage(unit, number, "S3");
    desk.show(unit, number).body(FIRST_RESPONSE + ".minutes", equalTo(120)).body(FIRST_RESPONSE + ".due", equalTo(due))
        .body(FIRST_RESPONSE + ".breached", equalTo(true));
  }

  @Test
  void what_is_saved_after_a_recount_for_the_same_day_waits_for_the_next() {
    var unit = desk.open();
    desk.promise(unit, answer(6_000));
    var number = desk.file(unit, "S3");
    clock.move(Duration.ofDays(1));
    change(unit, answer(7_000));
    apply(unit, "more time");
    change(unit, answer(8_000));
    triage(unit, number, "S3");
    desk.show(unit, number).body(FIRST_RESPONSE + ".minutes", equalTo(7_000));
    apply(unit, "even more time");
    triage(unit, number, "S3");
    desk.show(unit, number).body(FIRST_RESPONSE + ".minutes", equalTo(8_000));
  }

  /** As the due scan does in units that it knows. */
  private void isNoticed(String unit, String number) {
    desk.run(unit, """
        update deadline set warned_at = due, breached_at = due where number = ?1 and deadline = 'FIRST_RESPONSE'""",
        number);
  }

  private void isStillLate(String unit, String number, String due) {
    desk.show(unit, number).body(FIRST_RESPONSE + ".state", equalTo("RUNNING"))
        .body(FIRST_RESPONSE + ".breached", equalTo(true)).body(FIRST_RESPONSE + ".due", equalTo(due))
        .body(FIRST_RESPONSE + ".events.event", not(hasItem("RECOMPUTED")));
  }

  private void triage(String unit, String number, String severity) {
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "mould", "dimension", "quality",
        "severity", severity, "triagedBy", "ann"));
  }

  private ValidatableResponse apply(String unit, String because) {
    return desk.as("boss-" + unit, "bu-manager", unit).body(Map.of("apply", true, "because", because))
        .post("/api/routing/recounts/" + unit).then().statusCode(200);
  }

  private static String end(int minutes) {
    return """
        {"deadline": "RESOLUTION", "position": 90, "name": "ordinary-resolution", "minutes": %d, "counts": "CALENDAR"}"""
        .formatted(minutes);
  }

  private static String answer(int minutes) {
    return """
        {"deadline": "FIRST_RESPONSE", "position": 90, "name": "ordinary-first-response", "minutes": %d,
         "counts": "CALENDAR"}""".formatted(minutes);
  }

  private void change(String unit, String level) {
    desk.as("boss-" + unit, "bu-manager", unit)
        .body("{\"content\": {\"levels\": [" + level + "]}, \"because\": \"season\"}")
        .put("/api/routing/rules/" + unit + "/SERVICE_LEVELS").then().statusCode(200);
  }
}
