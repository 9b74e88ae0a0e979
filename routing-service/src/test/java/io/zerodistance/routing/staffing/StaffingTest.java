package io.zerodistance.routing.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.Desk;
import io.zerodistance.routing.assignment.RenewReasons;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.testkit.ServiceDatabase;

/** Supervisors keep who works when and can do what; a file is taken whole or not at all. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class StaffingTest {
  private static final String HEAD = "id,tier,team,languages,capacity,skills,shift,active\n";
  @Inject
  Desk desk;
  @Inject
  Transactions transactions;
  @Inject
  RenewReasons renewReasons;

  @Test
  void a_table_is_shown_before_it_counts_and_then_taken_whole() {
    var unit = desk.open();
    var table = HEAD + "amy-" + unit + ",FRONT_LINE,早班,zh;en,20,quality:4;*:2,\"MON-FRI 09:00-12:00,13:00-18:00\",yes\n"
        + "bob-" + unit + ",SENIOR,夜班,zh,10,*:3,SUN-THU 22:00-06:00,yes\n";
    send(unit, table, false).statusCode(200).body("applied", equalTo(false)).body("counts.NEW", equalTo(2));
    people(unit).body("items", empty());
    send(unit, table, true).statusCode(200).body("applied", equalTo(true));
    people(unit).body("items.id", contains("amy-" + unit, "bob-" + unit))
        .body("items[0].skills.quality", equalTo(4)).body("items[0].languages", contains("zh", "en"));
    send(unit, table, false).statusCode(200).body("items[0].effect", equalTo("SAME"));
    send(unit, table.replace("quality:4", "quality:5"), false).body("counts.CHANGED", equalTo(1));
    assertThat(desk.count(unit, "select count(*) from staff_change where business_unit = ?1", unit)).isEqualTo(2);
    as(unit, "supervisor").get("/api/routing/people/" + unit + "/changes?staff=amy-" + unit).then().statusCode(200)
        .body("items.after.team", contains("早班")).body("items[0].before", nullValue())
        .body("items[0].through", equalTo("IMPORT")).body("items[0].changedBy", equalTo("supervisor-" + unit));
    as(unit, "agent").get("/api/routing/people/" + unit + "/changes").then().statusCode(403);
  }

  @Test
  void who_is_skilled_in_a_line_of_products_gets_its_cases_and_the_product_is_forgotten_with_the_customer() {
    var unit = desk.open();
    desk.hire(unit, "ann-" + unit, "FRONT_LINE", 20);
    var row = "eve-" + unit + ",FRONT_LINE,t,zh,20,*:3;channel:phone:4;product:牛奶:5,,yes\n";
    send(unit, HEAD + row, true).statusCode(200);
    people(unit).body("items[1].skills.'product:牛奶'", equalTo(5)).body("items[1].skills.'channel:phone'", equalTo(4));
    send(unit, HEAD + row, false).body("items[0].effect", equalTo("SAME"));
    send(unit, HEAD + row.replace("channel:", "colour:"), false).body("items[0].errors.field", hasItem("skills"));
    send(unit, HEAD + row.replace("channel:phone", "channel:telephone"), true).statusCode(422)
        .body("rows[0].errors[0].says", containsString("channel:telephone does not exist"))
        .body("rows[0].errors[0].says", containsString("web, mobile, phone, counter"));
    desk.presence(unit, "eve-" + unit, "ON_DUTY");
    desk.run(unit, "update staff set load = 15 where id = ?1", "eve-" + unit);
    var milk = desk.number();
    desk.file(unit, milk, Map.of("product", "鲜牛奶 250ml", "channel", "PHONE"));
    desk.show(unit, milk).body("owner", equalTo("eve-" + unit));
    desk.show(unit, desk.file(unit, "S3")).body("owner", equalTo("ann-" + unit));
    desk.deliver("intake.customer-erased", unit, milk, Map.of());
    assertThat(desk.count(unit, "select count(*) from routed_case where product is not null")).isZero();
  }

  @Test
  void one_wrong_row_keeps_the_whole_file_out_and_every_mistake_is_told() {
    var unit = desk.open();
    var table = HEAD + "amy-" + unit + ",FRONT_LINE,t,zh,20,*:2,,yes\n" + "Bob,BOSS,t,zh,many,quality:9,all day,yes\n";
    send(unit, table, false).statusCode(200).body("counts.WRONG", equalTo(1)).body("items[1].line", equalTo(3))
        .body("items[1].errors.field", hasItems("id", "tier", "capacity", "skills", "shift"));
    send(unit, table, true).statusCode(422).body("type", containsString("import-has-errors"))
        .body("rows[0].line", equalTo(3));
    people(unit).body("items", empty());
    send(unit, "name,skill\nx,y\n", false).statusCode(422).body("detail", containsString("missing: id"));
    send(unit, HEAD, false).statusCode(422).body("type", containsString("import-unreadable"));
  }

  @Test
  void somebody_who_is_absent_gets_no_work_and_gets_it_again_when_the_absence_is_cancelled() {
    var unit = desk.open();
    var ann = "ann-" + unit;
    desk.hire(unit, ann, "FRONT_LINE", 10);
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String id = as(unit, "supervisor").body(Map.of("staff", ann, "kind", "ABSENT", "from", now.minusSeconds(60)
        .toString(), "to", now.plus(2, ChronoUnit.DAYS).toString())).post("/api/routing/roster/" + unit + "/absences")
        .then().statusCode(200).extract().path("id");
    var waiting = desk.file(unit, "S3");
    desk.show(unit, waiting).body("owner", nullValue()).body("waitingFor.reason", equalTo("OFF_SHIFT"));
    roster(unit).body("absences.staff", contains(ann)).body("uncovered", not(empty()));
    as(unit, "supervisor").delete("/api/routing/roster/" + unit + "/absences/" + id).then().statusCode(204);
    roster(unit).body("absences", empty()).body("uncovered", empty());
    desk.show(unit, desk.file(unit, "S3")).body("owner", equalTo(ann));
  }

  @Test
  void work_that_waited_for_a_skill_is_in_the_report_with_who_would_have_it() {
    var unit = desk.open();
    desk.hire(unit, "ann-" + unit, "FRONT_LINE", 10);
    desk.run(unit, "update staff_skill set dimension = 'quality' where business_unit = ?1", unit);
    desk.hire(unit, "eve-" + unit, "FRONT_LINE", 10);
    desk.run(unit, "update staff_skill set dimension = 'fees' where business_unit = ?1 and staff = ?2", unit,
        "eve-" + unit);
    desk.presence(unit, "eve-" + unit, "OFF");
    var number = desk.number();
    desk.run(unit, "insert into known_item (business_unit, item, dimension) values (?1, 'overcharged', 'fees')", unit);
    desk.file(unit, number, Map.of("taxonomyItem", "overcharged"));
    desk.show(unit, number).body("waitingFor.reason", equalTo("NO_SKILL"));
    as(unit, "supervisor").get("/api/routing/skill-gaps/" + unit).then().statusCode(200)
        .body("gaps[0].lacking", equalTo("fees")).body("gaps[0].stillWaiting", equalTo(1))
        .body("gaps[0].haveIt", contains("eve-" + unit)).body("gaps[0].longestCase", equalTo(number));
    var tomorrow = RuleDay.of(Instant.now()).plusDays(1);
    var later = "/api/routing/skill-gaps/" + unit + "?from=" + tomorrow + "&to=" + tomorrow;
    as(unit, "supervisor").get(later).then().statusCode(200).body("gaps[0].longestCase", equalTo(number));
    as(unit, "supervisor").body(Map.of("staff", "ann-" + unit, "reason", "learns it"))
        .post("/api/routing/cases/" + number + "/assignment").then().statusCode(200);
    as(unit, "supervisor").get(later).then().statusCode(200).body("gaps", empty());
  }

  @Test
  void of_more_colleagues_than_a_page_shows_anybody_is_found_by_part_of_the_id_or_team() {
    var unit = desk.open();
    desk.run(unit, """
        insert into staff (business_unit, id, tier, team, capacity, presence)
        select cast(?1 as text), 'p' || lpad(cast(n as text), 3, '0') || '-' || cast(?1 as text), 'FRONT_LINE', case when n = 149 then 'Kiln' else 'shop' end, 5,
          case when n = 150 then 'OFF' else 'ON_DUTY' end from generate_series(1, 150) n""", unit);
    var address = "/api/routing/staff?unit=" + unit;
    as(unit, "supervisor").get(address).then().statusCode(200).body("items", hasSize(100)).body("next", notNullValue());
    as(unit, "supervisor").get(address + "&q=kiln").then().body("items.id", contains("p149-" + unit))
        .body("next", nullValue());
    as(unit, "supervisor").get(address + "&q=P150").then().body("items.presence", contains("OFF"));
    as(unit, "supervisor").get(address + "&q=P150&here=true").then().body("items", empty());
    desk.as("boss", "supervisor", "retail").get(address).then().statusCode(404);
    var teams = "/api/routing/staff/teams?unit=" + unit;
    as(unit, "agent").get(teams).then().statusCode(200).body("items", contains("Kiln", "shop"));
    desk.run(unit, "update staff set active = false where team = 'Kiln'");
    as(unit, "agent").get(teams).then().body("items", contains("shop"));
    desk.as("boss", "supervisor", "retail").get(teams).then().statusCode(404);
  }

  @Test
  void what_came_at_night_and_waits_for_a_skill_in_the_morning_is_in_the_report_too() {
    var unit = desk.open();
    desk.hire(unit, "ann-" + unit, "FRONT_LINE", 10);
    desk.run(unit, "update staff_skill set dimension = 'quality' where business_unit = ?1", unit);
    desk.presence(unit, "ann-" + unit, "OFF");
    desk.run(unit, "insert into known_item (business_unit, item, dimension) values (?1, 'overcharged', 'fees')", unit);
    var number = desk.number();
    var others = List.of(desk.number(), desk.number());
    desk.file(unit, number, Map.of("taxonomyItem", "overcharged"));
    others.forEach(other -> desk.file(unit, other, Map.of("taxonomyItem", "overcharged")));
    desk.show(unit, number).body("waitingFor.reason", equalTo("NOBODY_PRESENT"));
    desk.presence(unit, "ann-" + unit, "ON_DUTY");
    desk.show(unit, number).body("waitingFor.reason", equalTo("NO_SKILL"));
    assertThat(renew(unit)).as("the others ask the same and are told together").isEqualTo(2);
    others.forEach(other -> desk.show(unit, other).body("waitingFor.reason", equalTo("NO_SKILL"))
        .body("waitingFor.lacking", equalTo("fees")).body("decisions", hasSize(1)));
    gaps(unit).body("gaps[0].lacking", equalTo("fees")).body("gaps[0].cases", equalTo(3))
        .body("gaps[0].stillWaiting", equalTo(3));
    desk.presence(unit, "ann-" + unit, "OFF");
    assertThat(renew(unit)).isEqualTo(3);
    desk.show(unit, number).body("waitingFor.reason", equalTo("NOBODY_PRESENT"))
        .body("waitingFor.lacking", nullValue());
    gaps(unit).body("gaps[0].cases", equalTo(3)).body("gaps[0].stillWaiting", equalTo(0));
    assertThat(renew(unit)).as("what is said already").isZero();
  }

  @Test
  void a_case_that_turns_out_to_be_about_something_else_waits_for_that() {
    var unit = desk.open();
    desk.hire(unit, "ann-" + unit, "FRONT_LINE", 10);
    desk.run(unit, "update staff_skill set dimension = 'quality' where business_unit = ?1", unit);
    desk.run(unit, "insert into known_item (business_unit, item, dimension) values (?1, 'overcharged', 'fees')", unit);
    var number = desk.number();
    desk.file(unit, number, Map.of("taxonomyItem", "overcharged"));
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", "noise", "dimension", "neighbours",
        "severity", "S3", "triagedBy", "somebody"));
    desk.show(unit, number).body("waitingFor.reason", equalTo("NO_SKILL"))
        .body("waitingFor.lacking", equalTo("neighbours"));
    gaps(unit).body("gaps.find { it.lacking == 'fees' }.stillWaiting", equalTo(0))
        .body("gaps.find { it.lacking == 'neighbours' }.stillWaiting", equalTo(1));
  }

  @Test
  void a_case_that_was_withdrawn_before_we_took_it_up_waited_for_nothing() {
    var unit = desk.open();
    desk.hire(unit, "ann-" + unit, "FRONT_LINE", 10);
    desk.run(unit, "update staff_skill set dimension = 'quality' where business_unit = ?1", unit);
    desk.run(unit, "insert into known_item (business_unit, item, dimension) values (?1, 'overcharged', 'fees')", unit);
    var number = desk.number();
    desk.file(unit, number, Map.of("taxonomyItem", "overcharged"));
    desk.deliver("intake.complaint-withdrawn", unit, number,
        Map.of("at", Instant.now().minus(55, ChronoUnit.MINUTES).toString()));
    gaps(unit).body("gaps[0].cases", equalTo(1)).body("gaps[0].stillWaiting", equalTo(0))
        .body("gaps[0].meanMinutes", equalTo(0)).body("gaps[0].longestMinutes", equalTo(0));
  }

  private int renew(String unit) {
    return Desk.await(transactions.inOwnContext(Scope.of(unit), () -> renewReasons.renew(unit)));
  }

  private ValidatableResponse gaps(String unit) {
    return as(unit, "supervisor").get("/api/routing/skill-gaps/" + unit).then().statusCode(200);
  }

  @Test
  void a_person_is_kept_by_the_supervisor_of_the_unit_alone() {
    var unit = desk.open();
    var person = Map.of("tier", "FRONT_LINE", "team", "早班", "capacity", 5, "skills", Map.of("*", 2), "shift",
        "MON-FRI 09:00-18:00");
    var address = "/api/routing/people/" + unit + "/zoe-" + unit;
    as(unit, "agent").body(person).put(address).then().statusCode(403);
    desk.as("boss", "supervisor", "retail").body(person).put(address).then().statusCode(404);
    as(unit, "supervisor").body(Map.of("tier", "FRONT_LINE", "team", "", "skills", Map.of("Q!", 9))).put(address).then()
        .statusCode(422).body("errors.field", hasItem("skills"));
    as(unit, "supervisor").body("{\"tier\":\"FRONT_LINE\",\"team\":\"t\",\"languages\":[null],\"skills\":{\"*\":null}}")
        .put(address)
        .then().statusCode(422).body("errors.field", hasItems("languages", "skills"));
    as(unit, "supervisor").body(person).put(address).then().statusCode(200)
        .body("shift", equalTo("MON-FRI 09:00-18:00")).body("languages", contains("zh"));
  }

  private ValidatableResponse send(String unit, String table, boolean apply) {
    return as(unit, "supervisor").body(Map.of("table", table))
        .post("/api/routing/people/" + unit + "/import?apply=" + apply).then();
  }

  private ValidatableResponse people(String unit) {
    return as(unit, "supervisor").get("/api/routing/people/" + unit).then().statusCode(200);
  }

  private ValidatableResponse roster(String unit) {
    return as(unit, "agent").get("/api/routing/roster/" + unit).then().statusCode(200);
  }

  private RequestSpecification as(String unit, String role) {
    return desk.as(role + "-" + unit, role, unit);
  }
}
