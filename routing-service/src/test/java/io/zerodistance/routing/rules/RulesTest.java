package io.zerodistance.routing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.ServiceDatabase;

/** A unit says what it does differently from the group; everybody sees what holds, since when and by whom. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class RulesTest {
  private static final Map<String, Object> QUICK = Map.of("deadline", "FIRST_RESPONSE", "position", 90, "name",
      "ordinary-first-response", "minutes", 120, "counts", "CALENDAR", "warnLeadMinutes", 30);
  @Inject
  Desk desk;

  @Test
  void a_unit_starts_with_the_groups_rules_and_sees_what_it_overrides() {
    var unit = desk.open();
    change(unit, "bu-manager", unit, "SERVICE_LEVELS", Map.of("levels", List.of(QUICK)), 0).statusCode(200)
        .body("version", equalTo(1)).body("stored", equalTo(true));
    read(unit, unit).statusCode(200)
        .body("serviceLevels.find { it.rule.name == 'ordinary-first-response' }.origin", equalTo("OVERRIDE"))
        .body("serviceLevels.find { it.rule.name == 'ordinary-first-response' }.rule.minutes", equalTo(120))
        .body("serviceLevels.find { it.rule.name == 'safety-first-response' }.origin", equalTo("GROUP"))
        .body("calendar.weekFrom", equalTo("OVERRIDE")).body("ladder.origin", hasItem("GROUP"));
  }

  @Test
  void a_case_gets_the_units_own_level_and_warning() {
    var unit = desk.open();
    change(unit, "bu-manager", unit, "SERVICE_LEVELS", Map.of("levels", List.of(QUICK)), 0).statusCode(200);
    var number = desk.file(unit, "S3");
    desk.show(unit, number).body("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.minutes", equalTo(120))
        .body("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.calendarVersion", greaterThanOrEqualTo(10001));
  }

  @Test
  void a_change_is_shown_before_it_counts_and_kept_with_who_and_why() {
    var unit = desk.open();
    var body = new HashMap<String, Object>(Map.of("content", Map.of("levels", List.of(QUICK)), "because", "try",
        "dryRun", true));
    as(unit, "bu-manager").body(body).put(path(unit, "SERVICE_LEVELS")).then().statusCode(200)
        .body("stored", equalTo(false)).body("differences.size()", equalTo(6));
    as(unit, "agent").get(path(unit, "SERVICE_LEVELS")).then().statusCode(200).body("version", equalTo(0));
    change(unit, "bu-manager", unit, "SERVICE_LEVELS", Map.of("levels", List.of(QUICK)), 0).statusCode(200);
    as(unit, "agent").get(path(unit, "SERVICE_LEVELS") + "/history").then().statusCode(200)
        .body("items[0].changedBy", equalTo("bu-manager-" + unit)).body("items[0].because", equalTo("season"))
        .body("items[0].differences.at", hasItem("levels[FIRST_RESPONSE ordinary-first-response].minutes"));
  }

  @Test
  void who_started_from_an_older_version_is_asked_to_read_again() {
    var unit = desk.open();
    change(unit, "bu-manager", unit, "SERVICE_LEVELS", Map.of("levels", List.of(QUICK)), 0).statusCode(200);
    change(unit, "bu-manager", unit, "SERVICE_LEVELS", Map.of("levels", List.of()), 0).statusCode(412)
        .body("type", containsString("rules-changed-meanwhile"));
  }

  @Test
  void rules_that_cannot_hold_are_refused_and_say_what_to_mend() {
    var unit = desk.open();
    change(unit, "bu-manager", unit, "CALENDAR", Map.of("week", Map.of("MON", List.of(List.of("18:00", "09:00")))), 1)
        .statusCode(422).body("detail", containsString("open before it closes"));
    change(unit, "bu-manager", unit, "LADDER", Map.of("steps", List.of(Map.of("deadline", "RESOLUTION", "level", 1))),
        0)
        .statusCode(422).body("detail", containsString("goesTo"));
    for (var step : List.of(Map.of("goesTo", "GROUP"), Map.of("goesTo", "MANAGER", "staff", "somebody"))) {
      var whole = new HashMap<String, Object>(Map.of("deadline", "RESOLUTION", "level", 1, "atShare", 2));
      whole.putAll(step);
      change(unit, "bu-manager", unit, "LADDER", Map.of("steps", List.of(whole)), 0).statusCode(422)
          .body("detail", containsString("who answers for the group"));
    }
    change(unit, "bu-manager", unit, "SKILLS", Map.of("demands", List.of(Map.of("severity", "S9"))), 0).statusCode(422);
    change(unit, "bu-manager", unit, "SKILLS", Map.of("demand", List.of()), 0).statusCode(422)
        .body("detail", containsString("nothing here is called demand"))
        .body("detail", not(containsString("zerodistance")));
    read(unit, unit).body("basis.find { it.subject == 'SKILLS' }.unitVersion", nullValue());
  }

  @Test
  void only_the_manager_edits_a_unit_and_only_the_groups_people_the_templates() {
    var unit = desk.open();
    change(unit, "quality", unit, "LADDER", Map.of("steps", List.of()), 0).statusCode(403);
    change(unit, "bu-manager", "group", "LADDER", Map.of("steps", List.of()), null).statusCode(403)
        .body("type", containsString("rules-not-yours"));
    change(unit, "bu-manager", "retail", "LADDER", Map.of("steps", List.of()), 0).statusCode(404);
    as(unit, "agent").get("/api/routing/rules/retail").then().statusCode(404);
    as(unit, "agent").get("/api/routing/rules/group").then().statusCode(200);
  }

  @Test
  void a_demand_of_a_unit_decides_who_may_take_its_cases() {
    var unit = desk.open();
    desk.hire(unit, "ann-" + unit, "FRONT_LINE", 10);
    change(unit, "bu-manager", unit, "SKILLS", Map.of("demands", List.of(Map.of("severity", "S3", "units", 1,
        "lowestTier", "FRONT_LINE", "lowestLevel", 4))), 0).statusCode(200);
    var number = desk.file(unit, "S3");
    desk.show(unit, number).body("owner", nullValue()).body("waitingFor.reason", equalTo("NO_SKILL"));
  }

  @Test
  void a_unit_that_says_only_how_heavy_a_case_is_keeps_the_groups_limit_for_an_owner() {
    var unit = desk.open();
    desk.hire(unit, "ann-" + unit, "FRONT_LINE", 10);
    change(unit, "bu-manager", unit, "SKILLS", Map.of("demands", List.of(Map.of("severity", "S3", "units", 2,
        "lowestTier", "FRONT_LINE"))), 0).statusCode(200);
    desk.show(unit, desk.file(unit, "S3")).body("owner", equalTo("ann-" + unit)).body("acceptBy", notNullValue())
        .body("ownerBy", notNullValue());
  }

  @Test
  void the_test_of_policies_tells_the_winner_and_why_each_other_lost() {
    var unit = desk.open();
    var answers = as(unit, "supervisor").body(Map.of("businessUnit", unit, "kind", "COMPLAINT", "severity", "S2",
        "channel", "REGULATOR", "start", "2026-11-20T10:00:00+08:00")).post("/api/routing/policy-test").then()
        .statusCode(200).body("deadlines.find { it.deadline == 'RESOLUTION' }.policy", equalTo("regulator-resolution"))
        .extract().jsonPath();
    var policies = "deadlines.find { it.deadline == 'RESOLUTION' }.policies.find { it.policy == '%s' }.";
    assertThat(answers.getString(policies.formatted("safety-resolution") + "mismatches[0].wanted")).isEqualTo("S1");
    assertThat(answers.getString(policies.formatted("serious-resolution") + "beatenBy"))
        .isEqualTo("regulator-resolution");
    assertThat(answers.getString("deadlines.find { it.deadline == 'RESOLUTION' }.due")).isNotNull();
  }

  @Test
  void how_work_is_given_out_is_a_rule_with_history_that_a_unit_may_set_in_part() {
    var unit = desk.open();
    desk.hire(unit, "ann-" + unit, "FRONT_LINE", 10);
    desk.hire(unit, "sue-" + unit, "SENIOR", 10);
    read(unit, unit).body("assignment.rules.weights.spare", equalTo(100)).body("assignment.own", empty());
    change(unit, "bu-manager", unit, "ASSIGNMENT", Map.of("reach", Map.of("frontLine", 90_000, "senior", 50_000)), 0)
        .statusCode(422).body("detail", containsString("not below"));
    change(unit, "bu-manager", unit, "ASSIGNMENT", Map.of("weights", Map.of("spare", 1)), 0).statusCode(422);
    change(unit, "quality", "group", "ASSIGNMENT", Map.of("widenMinutes", 5), null).statusCode(422)
        .body("detail", containsString("the template says"));
    change(unit, "bu-manager", unit, "ASSIGNMENT", Map.of("reach", Map.of("frontLine", 1_000, "senior", 50_000),
        "whenAway", "NONE"), 0).statusCode(200);
    read(unit, unit).body("assignment.own", contains("whenAway", "reach"))
        .body("assignment.rules.reach.frontLine", equalTo(1_000))
        .body("assignment.rules.whenOff", equalTo("UNANSWERED"));
    as(unit, "agent").get(path(unit, "ASSIGNMENT") + "/history").then().statusCode(200)
        .body("items[0].changedBy", equalTo("bu-manager-" + unit)).body("items[0].differences.at", hasItem("whenAway"));
    desk.run(unit, """
        insert into granted_redress (business_unit, remedy, item, amount, granted_at)
        select ?1, 'r-' || n, 'fall', 1500, now() from generate_series(1, 5) n""", unit);
    var number = desk.number();
    desk.file(unit, number, Map.of("taxonomyItem", "fall"));
    desk.show(unit, number).body("owner", equalTo("sue-" + unit))
        .body("decisions[0].candidates.find { it.staff == 'ann-" + unit + "' }.lost", equalTo("TIER_TOO_LOW"));
    desk.presence(unit, "sue-" + unit, "AWAY");
    desk.show(unit, number).body("owner", equalTo("sue-" + unit));
  }

  @Test
  void packs_of_policies_come_with_their_sources_and_can_be_taken() {
    var unit = desk.open();
    var packs = as(unit, "agent").get("/api/routing/policy-packs").then().statusCode(200).extract().jsonPath();
    assertThat(packs.getList("packs.id")).contains("cn-12315", "iso-10002", "uk-disp", "us-cfpb");
    for (int i = 0; i < packs.getList("packs").size(); i++) {
      assertThat(packs.getString("packs[" + i + "].sources[0].title")).isNotBlank();
      change(unit, "bu-manager", unit, "SERVICE_LEVELS", Map.of("levels", packs.getList("packs[" + i + "].levels")),
          null).statusCode(200);
      takesEffect(unit, packs.getList("packs[" + i + "].levels"));
    }
  }

  @Test
  void the_regulators_days_are_working_days_of_a_desk_that_is_open_seven_and_a_half_hours() {
    var unit = desk.open();
    var packs = as(unit, "agent").get("/api/routing/policy-packs").then().extract().jsonPath();
    change(unit, "bu-manager", unit, "SERVICE_LEVELS", Map.of("levels", packs.getList(
        "packs.find { it.id == 'cn-12315' }.levels")), null).statusCode(200);
    var open = List.of(List.of("08:00", "12:00"), List.of("14:00", "17:30"));
    change(unit, "bu-manager", unit, "CALENDAR", Map.of("observesHolidays", true, "week", Map.of("MON", open, "TUE",
        open, "WED", open, "THU", open, "FRI", open)), null).statusCode(200);
    var answer = as(unit, "supervisor").body(Map.of("businessUnit", unit, "kind", "COMPLAINT", "severity", "S3",
        "channel", "REGULATOR", "start", "2027-03-01T10:00:00+08:00")).post("/api/routing/policy-test").then()
        .statusCode(200).extract().jsonPath();
    assertThat(answer.getString("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.due"))
        .isEqualTo("2027-03-10T09:30:00Z");
    assertThat(answer.getInt("deadlines.find { it.deadline == 'RESOLUTION' }.policies.find { it.chosen }.days"))
        .isEqualTo(45);
    var number = desk.number();
    desk.file(unit, number, Map.of("channel", "REGULATOR"));
    desk.show(unit, number).body("deadlines.find { it.deadline == 'RESOLUTION' }.days", equalTo(45))
        .body("deadlines.find { it.deadline == 'RESOLUTION' }.minutes", nullValue())
        .body("deadlines.find { it.deadline == 'RESOLUTION' }.counts", equalTo("WORKING_DAYS"));
  }

  /** An ordinary case of what a level is for gets that level, whatever else the group promises. */
  private void takesEffect(String unit, List<Map<String, Object>> levels) {
    for (var level : levels) {
      var traits = new HashMap<String, Object>(Map.of("businessUnit", unit, "kind", "COMPLAINT", "severity",
          level.getOrDefault("severity", "S3"), "channel", level.getOrDefault("channel", "WEB"), "start",
          Instant.now().toString()));
      as(unit, "supervisor").body(traits).post("/api/routing/policy-test").then().statusCode(200)
          .body("deadlines.find { it.deadline == '" + level.get("deadline") + "' }.policy", equalTo(level.get("name")));
    }
  }

  @Test
  void a_year_without_holidays_says_so_and_an_accepted_one_counts() {
    var unit = desk.open();
    as(unit, "agent").get("/api/routing/holidays").then().statusCode(200)
        .body("years.find { it.year == 2026 }.state", equalTo("ACCEPTED"));
    as(unit, "quality").body(Map.of()).post("/api/routing/holidays/2031/proposal").then().statusCode(422)
        .body("type", containsString("holidays-unknown"));
    as(unit, "agent").get("/api/routing/rules/group?on=2031-03-01").then().statusCode(200)
        .body("calendar.unknownYears", hasItems(2031, 2032));
    as(unit, "quality").body(Map.of("source", "notice of 2030", "days", List.of(
        Map.of("day", "2031-01-01", "name", "元旦", "working", false)))).post("/api/routing/holidays/2031/proposal")
        .then().statusCode(200).body("state", equalTo("PROPOSED"));
    as(unit, "agent").get("/api/routing/rules/group?on=2031-03-01").then()
        .body("calendar.unknownYears", hasItem(2031));
    as(unit, "bu-manager").body(Map.of("accept", true, "because", "me")).post("/api/routing/holidays/2031/decision")
        .then().statusCode(403);
    as(unit, "admin").body(Map.of("accept", true, "because", "as printed")).post("/api/routing/holidays/2031/decision")
        .then().statusCode(200).body("state", equalTo("ACCEPTED"));
    as(unit, "agent").get("/api/routing/rules/group?on=2031-03-01").then()
        .body("calendar.unknownYears", not(hasItem(2031))).body("calendar.holidays.name", hasItem("元旦"));
    as(unit, "quality").body(Map.of("source", "a rumour", "days", List.of(
        Map.of("day", "2031-02-02", "name", "谣传", "working", false)))).post("/api/routing/holidays/2031/proposal")
        .then().statusCode(200).body("state", equalTo("PROPOSED")).body("counting.name", contains("元旦"));
    as(unit, "admin").body(Map.of("accept", false, "because", "not in the notice"))
        .post("/api/routing/holidays/2031/decision").then().statusCode(200).body("state", equalTo("ACCEPTED"))
        .body("days.name", contains("元旦")).body("source", equalTo("notice of 2030"))
        .body("refused.because", equalTo("not in the notice")).body("because", equalTo("as printed"));
    as(unit, "agent").get("/api/routing/rules/group?on=2031-03-01").then()
        .body("calendar.holidays.name", contains("元旦"));
    as(unit, "agent").get("/api/routing/rules/retail-x").then().statusCode(404);
    as(unit, "agent").get("/api/routing/rules/group").then().body("calendar.holidays", not(empty()))
        .body("calendar.zone", notNullValue());
  }

  @Test
  void a_day_that_only_a_slip_of_the_pen_writes_is_refused() {
    var unit = desk.open();
    for (var day : List.of("%2B999999999-12-31", "-999999999-01-01", "1066-10-14")) {
      as(unit, "agent").urlEncodingEnabled(false).get("/api/routing/rules/group?on=" + day).then().statusCode(400)
          .body("type", containsString("validation-failed"));
      as(unit, "agent").urlEncodingEnabled(false).get("/api/routing/roster/" + unit + "?from=" + day).then()
          .statusCode(400);
      as(unit, "supervisor").urlEncodingEnabled(false).get("/api/routing/skill-gaps/" + unit + "?from=" + day).then()
          .statusCode(400);
    }
    as(unit, "quality").body(Map.of()).post("/api/routing/holidays/999999999/proposal").then().statusCode(400)
        .body("detail", containsString("2100"));
    as(unit, "bu-manager").body(Map.of("content", Map.of("steps", List.of()), "because", "x", "validFrom",
        "+999999999-12-31")).put(path(unit, "LADDER")).then().statusCode(400);
    as(unit, "supervisor").body(Map.of("businessUnit", unit, "kind", "COMPLAINT", "severity", "S2", "channel", "WEB",
        "start", "+999999999-12-31T00:00:00Z")).post("/api/routing/policy-test").then().statusCode(400);
    as(unit, "supervisor").body(Map.of("staff", "somebody", "kind", "ABSENT", "from", "+300000-01-01T00:00:00Z", "to",
        "+300000-01-02T00:00:00Z")).post("/api/routing/roster/" + unit + "/absences").then().statusCode(400);
  }

  private ValidatableResponse read(String unit, String owner) {
    return as(unit, "agent").get("/api/routing/rules/" + owner).then();
  }

  private ValidatableResponse change(String unit, String role, String owner, String subject, Map<String, ?> content,
      Integer seen) {
    var body = new HashMap<String, Object>(Map.of("content", content, "because", "season"));
    if (seen != null) {
      body.put("seen", seen);
    }
    return as(unit, role).body(body).put(path(owner, subject)).then();
  }

  private io.restassured.specification.RequestSpecification as(String unit, String role) {
    return desk.as(role + "-" + unit, role, unit);
  }

  private static String path(String owner, String subject) {
    return "/api/routing/rules/" + owner + "/" + subject;
  }
}
