package io.zerodistance.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.ServiceDatabase;

/** Changed rules reach open cases by command, with the difference shown first. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class RecountTest {
  @Inject
  Desk desk;

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

  /** The next level of the first response's ladder, and how many minutes after the start it is told. */
  private String next(String unit, String number) {
    return desk.rows(unit, """
        select next_level || ' ' || cast(extract(epoch from escalate_at - started_at) / 60 as integer) from deadline
        where number = ?1 and deadline = 'FIRST_RESPONSE'""", number).getFirst()[0].toString();
  }

  private void change(String unit, String subject, Map<String, ?> content) {
    as(unit, "bu-manager").body(Map.of("content", content, "because", "season"))
        .put("/api/routing/rules/" + unit + "/" + subject).then().statusCode(200);
  }

  private RequestSpecification as(String unit, String role) {
    return desk.as(role + "-" + unit, role, unit);
  }
}
