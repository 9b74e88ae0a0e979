package io.zerodistance.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import jakarta.inject.Inject;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AssignmentTest {
  @Inject
  Desk desk;
  private String unit;

  @BeforeEach
  void openDesk() {
    unit = desk.open();
  }

  @Test
  void a_filed_complaint_has_an_owner_four_deadlines_and_one_decision_that_names_everyone() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    desk.hire(unit, "bob", "FRONT_LINE", 10);
    desk.run(unit, "update staff set load = 5 where id = 'bob'");
    var number = desk.file(unit, "S3");

    desk.show(unit, number).statusCode(200)
        .body("owner", equalTo("ann")).body("waitingFor", nullValue())
        .body("deadlines.deadline", hasItems("ACKNOWLEDGE", "FIRST_RESPONSE", "RESOLUTION", "TRIAGE"))
        .body("deadlines.find { it.deadline == 'ACKNOWLEDGE' }.inTime", equalTo(true))
        .body("decisions", hasSize(1)).body("decisions[0].cause", equalTo("INITIAL"))
        .body("decisions[0].candidates.staff", hasItems("ann", "bob"))
        .body("decisions[0].candidates.why", everyItem(not(blankOrNullString())))
        .body("decisions[0].candidates.find { it.staff == 'bob' }.lost", equalTo("OUTSCORED"));
    assertThat(desk.announced(number)).containsExactlyInAnyOrder("deadline-set", "deadline-set", "deadline-set",
        "deadline-set",
        "deadline-met", "case-assigned");
  }

  @Test
  void a_case_that_nobody_can_take_says_why_and_gets_an_owner_when_room_is_free() {
    desk.hire(unit, "ann", "FRONT_LINE", 1);
    var first = desk.file(unit, "S3");
    var second = desk.file(unit, "S3");
    desk.show(unit, second).body("owner", nullValue()).body("waitingFor.reason", equalTo("CAPACITY"));
    assertThat(desk.announced(second)).contains("case-queued");

    desk.deliver("resolution.case-resolved", unit, first, Map.of("by", "ann", "onTheSpot", false));
    desk.show(unit, second).body("owner", equalTo("ann")).body("waitingFor", nullValue())
        .body("decisions.cause", equalTo(java.util.List.of("INITIAL", "REDRIVEN")));
  }

  @Test
  void the_gravest_then_the_oldest_leaves_the_queue_first() {
    desk.hire(unit, "sue", "SENIOR", 3);
    desk.run(unit, "update staff set load = 3");
    var old = desk.file(unit, "S4");
    var grave = desk.file(unit, "S2");
    var young = desk.file(unit, "S4");
    desk.run(unit, "update staff set load = 0, presence = 'OFF'");
    desk.presence(unit, "sue", "ON_DUTY");
    assertThat(desk.owner(unit, grave)).isEqualTo("sue");
    assertThat(desk.owner(unit, old)).isEqualTo("sue");
    assertThat(desk.owner(unit, young)).isNull();
  }

  @Test
  void a_safety_case_goes_to_who_may_decide_it() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    var waiting = desk.file(unit, "S1");
    desk.show(unit, waiting).body("waitingFor.reason", equalTo("NO_AUTHORITY"))
        .body("waitingFor.lacking", equalTo("SENIOR"));
    desk.hire(unit, "sue", "SENIOR", 10);
    assertThat(desk.owner(unit, desk.file(unit, "S1"))).isEqualTo("sue");
  }

  @Test
  void the_customer_meets_the_same_person_again() {
    desk.hire(unit, "ann", "FRONT_LINE", 20);
    desk.hire(unit, "bob", "FRONT_LINE", 20);
    var first = desk.number();
    desk.file(unit, first, Map.of("customer", "c-1"));
    var owner = desk.owner(unit, first);
    desk.file(unit, "S3");
    var again = desk.number();
    desk.file(unit, again, Map.of("customer", "c-1"));
    assertThat(desk.owner(unit, again)).isEqualTo(owner);
  }

  @Test
  void who_helped_one_reference_of_a_merged_customer_helped_the_other_until_that_is_undone() {
    desk.hire(unit, "ann", "FRONT_LINE", 20);
    desk.file(unit, desk.number(), Map.of("customer", "c-1"));
    link("merged", "c-2");
    whyAnnGot("c-2", containsString("helped this customer before"));
    link("merged", "c-3");
    link("unmerged", "c-3");
    whyAnnGot("c-3", not(containsString("helped this customer before")));
  }

  private void link(String how, String other) {
    desk.deliver("intake.customer-" + how, unit, "customers-" + unit,
        Map.of("merge", "m-" + other, "kept", "c-1", "merged", other, "by", "sue"));
  }

  private void whyAnnGot(String customer, Matcher<String> why) {
    var number = desk.number();
    desk.file(unit, number, Map.of("customer", customer));
    desk.show(unit, number).body("owner", equalTo("ann"))
        .body("decisions[0].candidates.find { it.staff == 'ann' }.why", why);
  }

  @Test
  void triage_moves_an_unanswered_case_to_the_skilled_and_teaches_the_item() {
    desk.run(unit, """
        insert into staff (business_unit, id, tier, team, capacity, presence) values (?1, 'ann', 'FRONT_LINE', 't', 9,
        'ON_DUTY')""", unit);
    desk.skill(unit, "ann", "service", 5);
    var number = desk.number();
    desk.file(unit, number, Map.of("suggestedItem", "mould"));
    assertThat(desk.owner(unit, number)).isEqualTo("ann");
    desk.run(unit, """
        insert into staff (business_unit, id, tier, team, capacity, presence) values (?1, 'bob', 'FRONT_LINE', 't', 9,
        'ON_DUTY')""", unit);
    desk.skill(unit, "bob", "quality", 5);

    triage(number, "mould", "quality", "S2");
    desk.show(unit, number).body("owner", equalTo("bob")).body("decisions[1].cause", equalTo("TRIAGED"))
        .body("deadlines.find { it.deadline == 'RESOLUTION' }.policy", equalTo("serious-resolution"))
        .body("deadlines.find { it.deadline == 'RESOLUTION' }.events.event", equalTo(java.util.List.of("SET",
            "RECOMPUTED")))
        .body("deadlines.find { it.deadline == 'RESOLUTION' }.events[1].previousDue", not(nullValue()));
    assertThat(desk.announced(number)).contains("case-released");
    assertThat(loads()).isEqualTo("ann:0,bob:2");

    var next = desk.number();
    desk.file(unit, next, Map.of("suggestedItem", "mould"));
    assertThat(desk.owner(unit, next)).as("the item is known to be of quality now").isEqualTo("bob");
  }

  @Test
  void who_goes_away_hands_on_what_no_customer_has_an_answer_to() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    var answered = desk.file(unit, "S3");
    var unanswered = desk.file(unit, "S3");
    desk.deliver("resolution.reply-sent", unit, answered, Map.of());
    desk.hire(unit, "bob", "FRONT_LINE", 10);
    desk.presence(unit, "ann", "AWAY");
    assertThat(desk.owner(unit, answered)).isEqualTo("ann");
    assertThat(desk.owner(unit, unanswered)).isEqualTo("bob");
    assertThat(loads()).isEqualTo("ann:1,bob:1");
  }

  @Test
  void a_supervisor_gives_a_case_to_a_named_person_even_a_full_one() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    desk.hire(unit, "bob", "FRONT_LINE", 1);
    desk.run(unit, "update staff set load = 1 where id = 'bob'");
    var number = desk.file(unit, "S3");
    order(number, "bob", "knows the shop").statusCode(200).body("owner", equalTo("bob"))
        .body("decisions[1].cause", equalTo("MANUAL")).body("decisions[1].by", equalTo("boss"))
        .body("decisions[1].reason", equalTo("knows the shop"))
        .body("decisions[1].candidates.find { it.staff == 'ann' }.lost", equalTo("BY_ORDER"));
    order(number, "bob", "once more").statusCode(200).body("decisions", hasSize(2));
    assertThat(loads()).isEqualTo("ann:0,bob:2");
  }

  @Test
  void an_order_that_cannot_be_carried_out_changes_nothing() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    desk.hire(unit, "off", "FRONT_LINE", 10);
    desk.run(unit, "update staff set presence = 'OFF' where id = 'off'");
    var number = desk.file(unit, "S3");
    order(number, "nobody", "because").statusCode(422);
    order(number, "off", "because").statusCode(409);
    desk.as("boss", "supervisor", unit).body("{\"staff\":\"ann\"}")
        .post("/api/routing/cases/" + number + "/assignment").then().statusCode(400);
    desk.as("ann", "agent", unit).body("{\"staff\":\"ann\",\"reason\":\"mine\"}")
        .post("/api/routing/cases/" + number + "/assignment").then().statusCode(403);
    desk.deliver("resolution.case-closed", unit, number, Map.of("round", 1));
    order(number, "ann", "because").statusCode(409).body("state", equalTo("CLOSED"));
    desk.show(unit, number).body("decisions", hasSize(1));
  }

  @Test
  void a_reopened_case_goes_back_to_who_had_it_with_a_new_resolution_deadline() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    var number = desk.file(unit, "S3");
    desk.deliver("resolution.case-resolved", unit, number, Map.of());
    assertThat(loads()).isEqualTo("ann:0");
    desk.hire(unit, "bob", "FRONT_LINE", 10);
    desk.deliver("resolution.case-reopened", unit, number, Map.of("round", 2, "because", "CUSTOMER"));
    desk.show(unit, number).body("owner", equalTo("ann")).body("round", equalTo(2))
        .body("decisions[1].cause", equalTo("REOPENED"))
        .body("deadlines.find { it.round == 2 }.state", equalTo("RUNNING"));
  }

  @Test
  void events_that_overtake_the_filing_count_when_it_comes() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    var number = desk.number();
    desk.deliver("resolution.reply-sent", unit, number, Map.of());
    desk.deliver("resolution.case-closed", unit, number, Map.of());
    desk.show(unit, number).statusCode(404);
    desk.file(unit, number, Map.of());
    desk.show(unit, number).statusCode(200).body("state", equalTo("CLOSED")).body("owner", nullValue())
        .body("deadlines.findAll { it.deadline != 'TRIAGE' }.state", everyItem(equalTo("MET")))
        .body("deadlines.find { it.deadline == 'TRIAGE' }.state", equalTo("CANCELLED"));
  }

  @Test
  void a_withdrawn_complaint_frees_its_owner() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    var number = desk.file(unit, "S3");
    desk.deliver("intake.complaint-withdrawn", unit, number, Map.of());
    desk.show(unit, number).body("state", equalTo("WITHDRAWN"))
        .body("deadlines.find { it.deadline == 'RESOLUTION' }.state", equalTo("CANCELLED"));
    assertThat(loads()).isEqualTo("ann:0");
  }

  @Test
  void what_is_found_to_be_a_remark_frees_its_owner_and_has_no_deadline_any_more() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    var number = desk.file(unit, "S3");
    desk.deliver("intake.kind-corrected", unit, number, Map.of("was", "COMPLAINT", "kind", "COMPLIMENT", "by", "ann"));
    desk.show(unit, number).body("state", equalTo("WITHDRAWN"))
        .body("deadlines.find { it.deadline == 'RESOLUTION' }.state", equalTo("CANCELLED"));
    assertThat(loads()).isEqualTo("ann:0");
  }

  @Test
  void what_is_found_to_be_a_question_has_the_limits_of_one_from_when_it_came_and_back() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    var number = desk.file(unit, "S3");
    String asComplaint = due(number);
    desk.deliver("intake.case-kind-changed", unit, number, Map.of("was", "COMPLAINT", "kind", "INQUIRY", "by", "ann"));
    desk.show(unit, number).body("kind", equalTo("INQUIRY")).body("owner", equalTo("ann"))
        .body("deadlines.find { it.deadline == 'RESOLUTION' }.policy", equalTo("inquiry-resolution"));
    assertThat(due(number)).isLessThan(asComplaint);
    desk.deliver("intake.case-kind-changed", unit, number, Map.of("was", "INQUIRY", "kind", "COMPLAINT", "by", "ann"));
    assertThat(due(number)).isEqualTo(asComplaint);
  }

  @Test
  void what_a_question_is_not_promised_ends_and_starts_again_when_it_is_a_complaint_after_all() {
    desk.promise(unit, """
        {"deadline": "TRIAGE", "name": "ordinary-triage", "off": true},
        {"deadline": "TRIAGE", "position": 95, "name": "a look at complaints", "kind": "COMPLAINT", "minutes": 600,
         "counts": "CALENDAR"}""");
    var number = desk.file(unit, "S3");
    var triage = "deadlines.find { it.deadline == 'TRIAGE' }.";
    String asComplaint = desk.show(unit, number).extract().path(triage + "due");
    desk.deliver("intake.case-kind-changed", unit, number, Map.of("was", "COMPLAINT", "kind", "INQUIRY", "by", "ann"));
    desk.show(unit, number).body(triage + "state", equalTo("CANCELLED"));
    assertThat(desk.announced(number)).contains("deadline-lifted");
    desk.deliver("intake.case-kind-changed", unit, number, Map.of("was", "INQUIRY", "kind", "COMPLAINT", "by", "ann"));
    desk.show(unit, number).body(triage + "state", equalTo("RUNNING")).body(triage + "due", equalTo(asComplaint));
  }

  private String due(String number) {
    return desk.show(unit, number).extract().path("deadlines.find { it.deadline == 'RESOLUTION' }.due");
  }

  @Test
  void a_merged_complaint_frees_its_owner_and_is_routed_again_when_the_merge_is_undone() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    var number = desk.file(unit, "S3");
    var load = loads();
    desk.deliver("intake.complaint-linked", unit, number, Map.of("how", "LINKED"));
    desk.show(unit, number).body("owner", equalTo("ann"));
    desk.deliver("intake.complaint-linked", unit, number, Map.of("how", "MERGED"));
    desk.show(unit, number).body("state", equalTo("CLOSED"))
        .body("deadlines.find { it.deadline == 'RESOLUTION' }.state", equalTo("CANCELLED"));
    assertThat(loads()).isEqualTo("ann:0");
    desk.deliver("intake.complaint-unlinked", unit, number, Map.of("how", "MERGED"));
    desk.show(unit, number).body("state", equalTo("ASSIGNED")).body("owner", equalTo("ann"));
    assertThat(loads()).isEqualTo(load);
  }

  private void triage(String number, String item, String dimension, String severity) {
    desk.deliver("intake.complaint-triaged", unit, number, Map.of("taxonomyItem", item, "dimension", dimension,
        "severity", severity));
  }

  private io.restassured.response.ValidatableResponse order(String number, String staff, String reason) {
    return desk.as("boss", "supervisor", unit)
        .body("{\"staff\":\"" + staff + "\",\"reason\":\"" + reason + "\"}")
        .post("/api/routing/cases/" + number + "/assignment").then();
  }

  private String loads() {
    return desk.rows(unit, "select string_agg(id || ':' || load, ',' order by id) from staff").getFirst()[0].toString();
  }
}
