package io.zerodistance.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Changed rules reach open cases by command, with the difference shown first. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class RecountTest {
  private static final String FIRST_RESPONSE = "deadlines.find { it.deadline == 'FIRST_RESPONSE' }";
  private static final String TRIAGE = "deadlines.find { it.deadline == 'TRIAGE' }";
  private static final String RESOLUTION = "deadlines.find { it.deadline == 'RESOLUTION' }";
  @Inject
  Desk desk;
  @Inject
  MovableClock clock;

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void open_cases_follow_changed_rules_by_command_with_the_difference_shown_first() {
    var unit = desk.open();
    var number = desk.file(unit, "S3");
    String before = desk.show(unit, number).extract().path("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.due");
    change(unit, "SERVICE_LEVELS", Map.of("levels", List.of(Map.of("deadline", "FIRST_RESPONSE",
        "position", 90, "name", "ordinary-first-response", "minutes", 43_200, "counts", "CALENDAR"))));
    var recount = "/api/routing/recounts/" + unit;
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().statusCode(200)
        .body("applied", equalTo(false)).body("differences.number", hasItem(number));
    desk.show(unit, number).body("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.due", equalTo(before));
    as(unit, "bu-manager").body(Map.of("apply", true)).post(recount).then().statusCode(422);
    as(unit, "supervisor").body(Map.of("apply", true, "because", "x")).post(recount).then().statusCode(403);
    as(unit, "bu-manager").body(Map.of("apply", true, "because", "new promise")).post(recount).then().statusCode(200)
        .body("differences.size()", equalTo(1)).body("next", nullValue());
    desk.show(unit, number).body("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.minutes", equalTo(43_200))
        .body("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.events.event", hasItem("RECOMPUTED"));
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().body("differences", empty());
  }

  @Test
  void open_cases_follow_a_changed_ladder_by_command_and_who_was_told_stays_told() {
    var unit = desk.open();
    desk.promise(unit, """
        {"deadline": "FIRST_RESPONSE", "position": 90, "name": "ordinary-first-response", "minutes": 100,
         "counts": "CALENDAR"}""");
    var running = desk.file(unit, "S3");
    var passed = desk.file(unit, "S3");
    desk.run(unit, """
        update deadline set breached_at = due, next_level = null, escalate_at = null
        where number = ?1 and deadline = 'FIRST_RESPONSE'""", passed);
    desk.run(unit, """
        insert into escalation (business_unit, number, deadline, round, level, goes_to, because, at)
        select ?1, ?2, 'FIRST_RESPONSE', 1, level, 'SUPERVISOR', 'test', now() from generate_series(1, 4) level""",
        unit,
        passed);
    var recount = "/api/routing/recounts/" + unit;
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().body("differences", empty());
    change(unit, "LADDER", Map.of("steps", List.of(
        Map.of("deadline", "FIRST_RESPONSE", "level", 1, "off", true),
        Map.of("deadline", "FIRST_RESPONSE", "level", 2, "goesTo", "SENIOR", "atShare", 0.5),
        Map.of("deadline", "FIRST_RESPONSE", "level", 5, "goesTo", "GROUP", "staff", "group-quality-1", "atShare",
            3))));
    as(unit, "bu-manager").body(Map.of("apply", true, "because", "a tighter ladder")).post(recount).then()
        .statusCode(200)
        .body("differences.size()", equalTo(2))
        .body("differences.find { it.number == '" + running + "' }.before.level", equalTo(1))
        .body("differences.find { it.number == '" + running + "' }.after.level", equalTo(2))
        .body("differences.find { it.number == '" + passed + "' }.before.level", nullValue())
        .body("differences.find { it.number == '" + passed + "' }.after.level", equalTo(5));
    assertThat(next(unit, running)).isEqualTo("2 50");
    assertThat(next(unit, passed)).isEqualTo("5 300");
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().body("differences", empty());
  }

  @Test
  void what_a_level_switched_off_had_promised_ends_and_what_is_newly_promised_starts_with_both_shown_first() {
    var unit = desk.open();
    var number = desk.file(unit, "S3");
    var recount = "/api/routing/recounts/" + unit;
    change(unit, "SERVICE_LEVELS", Map.of("levels",
        List.of(Map.of("deadline", "TRIAGE", "name", "ordinary-triage", "off", true))));
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().statusCode(200)
        .body("differences.size()", equalTo(1)).body("differences[0].before.policy", equalTo("ordinary-triage"))
        .body("differences[0].after", nullValue());
    desk.show(unit, number).body(TRIAGE + ".state", equalTo("RUNNING"));
    apply(unit, "no promise of a look any more");
    desk.show(unit, number).body(TRIAGE + ".state", equalTo("CANCELLED"))
        .body(TRIAGE + ".events[-1].because", containsString("no promise of a look any more"));
    assertThat(desk.payloads(number, "deadline-lifted")).singleElement().asString().contains("TRIAGE");
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().body("differences", empty());

    change(unit, "SERVICE_LEVELS", Map.of("levels", List.of()));
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().statusCode(200)
        .body("differences.size()", equalTo(1)).body("differences[0].before", nullValue())
        .body("differences[0].after.policy", equalTo("ordinary-triage"));
    apply(unit, "a look is promised again");
    desk.show(unit, number).body(TRIAGE + ".events.event", contains("SET", "CANCELLED", "SET"));
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "mould", "dimension", "quality",
        "severity", "S3", "triagedBy", "ann"));
    desk.show(unit, number).body(TRIAGE + ".inTime", equalTo(true));
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().body("differences", empty());
  }

  @Test
  void whether_a_clock_may_stand_still_is_a_difference_too() {
    var unit = desk.open();
    desk.promise(unit, resolution(43_200, false));
    var number = desk.file(unit, "S3");
    var recount = "/api/routing/recounts/" + unit;
    promiseNow(unit, resolution(43_200, true));
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().statusCode(200)
        .body("differences.deadline", contains("RESOLUTION")).body("differences[0].before.pausable", equalTo(false))
        .body("differences[0].after.pausable", equalTo(true));
    apply(unit, "waiting does not count, after all");
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().body("differences", empty());
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
    desk.show(unit, number).body(RESOLUTION + ".pausedAt", notNullValue());
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().body("differences", empty());
    promiseNow(unit, resolution(43_200, false));
    apply(unit, "waiting counts");
    desk.show(unit, number).body(RESOLUTION + ".pausedAt", nullValue());
    assertThat(desk.count(unit, "select count(*) from deadline_pause where number = ?1 and to_at is null", number))
        .isZero();
    as(unit, "bu-manager").body(Map.of("apply", false)).post(recount).then().body("differences", empty());
  }

  @Test
  void what_stands_still_is_not_late_however_long_the_customer_takes() {
    var unit = desk.open();
    desk.promise(unit, resolution(1440, true));
    var number = desk.file(unit, "S3");
    desk.deliver("intake.information-requested", unit, number, Map.of("request", "r", "questions", 2));
    clock.move(Duration.ofDays(3));
    promiseNow(unit, resolution(2880, true));
    apply(unit, "more time");
    desk.show(unit, number).body(RESOLUTION + ".minutes", equalTo(2880)).body(RESOLUTION + ".pausedAt", notNullValue());
    assertThat(desk.announced(number)).last().isEqualTo("deadline-paused");
  }

  @Test
  void what_passed_before_its_level_was_switched_off_stays_passed() {
    var unit = desk.open();
    var number = desk.file(unit, "S3");
    desk.run(unit, """
        update deadline set due = now() - interval '1 minute', breached_at = now()
        where number = ?1 and deadline = 'TRIAGE'""", number);
    change(unit, "SERVICE_LEVELS", Map.of("levels",
        List.of(Map.of("deadline", "TRIAGE", "name", "ordinary-triage", "off", true))));
    apply(unit, "no promise of a look any more");
    desk.show(unit, number).body(TRIAGE + ".state", equalTo("RUNNING")).body(TRIAGE + ".breached", equalTo(true));
  }

  @Test
  void somebody_who_is_about_to_triage_sees_first_what_that_does_to_the_clocks() {
    var unit = desk.open();
    var number = desk.file(unit, "S3");
    var preview = "/api/routing/cases/" + number + "/clock-preview";
    String before = desk.show(unit, number).extract().path(FIRST_RESPONSE + ".due");
    String after = as(unit, "agent").body(Map.of("severity", "S1")).post(preview).then().statusCode(200)
        .body("items.deadline", hasItems("FIRST_RESPONSE", "RESOLUTION")).body("items.deadline", not(hasItem("TRIAGE")))
        .body("items.find { it.deadline == 'FIRST_RESPONSE' }.before.due", equalTo(before))
        .extract().path("items.find { it.deadline == 'FIRST_RESPONSE' }.after.due");
    desk.show(unit, number).body(FIRST_RESPONSE + ".due", equalTo(before));
    as(unit, "agent").body(Map.of("severity", "S3")).post(preview).then().body("items", empty());
    as(unit, "agent").body(Map.of("severity", "grave")).post(preview).then().statusCode(400);
    desk.as("boss", "supervisor", "retail").body(Map.of("severity", "S1")).post(preview).then().statusCode(404);
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "mould", "dimension", "quality",
        "severity", "S1", "triagedBy", "ann"));
    desk.show(unit, number).body(FIRST_RESPONSE + ".due", equalTo(after));
  }

  @Test
  void a_deadline_that_runs_into_a_year_without_holidays_says_so_on_its_case() {
    var unit = desk.open();
    change(unit, "CALENDAR", Map.of("observesHolidays", true));
    desk.promise(unit, """
        {"deadline": "RESOLUTION", "position": 1, "name": "years", "counts": "WORKING_DAYS", "days": 1200}""");
    int year = LocalDate.now().getYear();
    desk.show(unit, desk.file(unit, "S3"))
        .body("deadlines.find { it.deadline == 'RESOLUTION' }.unknownYears", hasItem(year + 3))
        .body(FIRST_RESPONSE + ".unknownYears", not(hasItem(year + 3)));
  }

  private void apply(String unit, String because) {
    as(unit, "bu-manager").body(Map.of("apply", true, "because", because)).post("/api/routing/recounts/" + unit).then()
        .statusCode(200);
  }

  /** The next level of the first response's ladder, and how many minutes after the start it is told. */
  private String next(String unit, String number) {
    return desk.rows(unit, """
        select next_level || ' ' || cast(extract(epoch from escalate_at - started_at) / 60 as integer) from deadline
        where number = ?1 and deadline = 'FIRST_RESPONSE'""", number).getFirst()[0].toString();
  }

  private static String resolution(int minutes, boolean pausable) {
    return """
        {"deadline": "RESOLUTION", "position": 90, "name": "ordinary-resolution", "minutes": %d, "counts": "CALENDAR",
         "pausable": %b}""".formatted(minutes, pausable);
  }

  private void promiseNow(String unit, String level) {
    as(unit, "bu-manager").body("{\"content\": {\"levels\": [" + level + "]}, \"because\": \"season\"}")
        .put("/api/routing/rules/" + unit + "/SERVICE_LEVELS").then().statusCode(200);
  }

  private void change(String unit, String subject, Map<String, ?> content) {
    as(unit, "bu-manager").body(Map.of("content", content, "because", "season"))
        .put("/api/routing/rules/" + unit + "/" + subject).then().statusCode(200);
  }

  private RequestSpecification as(String unit, String role) {
    return desk.as(role + "-" + unit, role, unit);
  }
}
