package io.zerodistance.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Who is given a case is asked; what nobody takes goes on, ever wider, and never stays without an owner. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AcceptanceTest {
  @Inject
  Desk desk;
  @Inject
  Transactions transactions;
  @Inject
  ChaseAnswers chaseAnswers;
  @Inject
  RedriveQueue redriveQueue;
  @Inject
  MovableClock clock;
  private String unit;

  @BeforeEach
  void openDesk() {
    unit = desk.open();
  }

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void who_accepts_is_asked_no_more() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    var number = desk.file(unit, "S3");
    desk.show(unit, number).body("acceptBy", notNullValue()).body("acceptedAt", nullValue());
    accept("ann", number).statusCode(200).body("acceptBy", nullValue()).body("acceptedAt", notNullValue())
        .body("answers.answer", contains("ACCEPTED"));
    accept("ann", number).statusCode(200).body("answers", hasSize(1));
    decline("ann", number, "too much").statusCode(409).body("type", equalTo("urn:zerodistance:problem:case-accepted"));
    chase(Duration.ofHours(3));
    assertThat(desk.owner(unit, number)).isEqualTo("ann");
  }

  @Test
  void a_declined_case_goes_to_the_next_with_both_kept_and_never_back() {
    desk.hire(unit, "ann", "FRONT_LINE", 20);
    desk.hire(unit, "bob", "FRONT_LINE", 10);
    var number = desk.file(unit, "S3");
    desk.run(unit, "update staff set load = 5 where id = 'bob'");
    assertThat(desk.owner(unit, number)).isEqualTo("ann");
    decline("bob", number, "not mine").statusCode(409);
    decline("ann", number, "  ").statusCode(400);
    decline("ann", number, "I know the customer").statusCode(200).body("owner", equalTo("bob"))
        .body("answers[0].reason", equalTo("I know the customer"))
        .body("decisions[1].cause", equalTo("DECLINED")).body("decisions[1].step", equalTo("SAME_TEAM"))
        .body("decisions[1].candidates.find { it.staff == 'ann' }.lost", equalTo("PASSED"));
    assertThat(desk.announced(number)).contains("assignment-declined", "case-released");
    decline("bob", number, "on the way out").statusCode(200).body("owner", nullValue())
        .body("waitingFor.reason", equalTo("DECLINED"));
    assertThat(loads()).isEqualTo("ann:0,bob:5");
  }

  @Test
  void what_is_not_accepted_in_time_goes_to_the_next() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    var number = desk.file(unit, "S3");
    desk.hire(unit, "bob", "FRONT_LINE", 10);
    chase(Duration.ofMinutes(119));
    assertThat(desk.owner(unit, number)).isEqualTo("ann");
    chase(Duration.ofMinutes(2));
    desk.show(unit, number).body("owner", equalTo("bob")).body("answers[0].answer", equalTo("NOT_IN_TIME"))
        .body("decisions[1].cause", equalTo("NOT_ACCEPTED"));
  }

  @Test
  void whoever_answers_the_customer_has_accepted() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    var number = desk.file(unit, "S3");
    desk.deliver("resolution.reply-sent", unit, number, Map.of());
    desk.show(unit, number).body("acceptedAt", notNullValue());
    chase(Duration.ofHours(3));
    assertThat(desk.owner(unit, number)).isEqualTo("ann");
  }

  @Test
  void a_case_that_waits_for_a_skill_is_given_to_others_step_by_step() {
    person("ann", "FRONT_LINE", 10, "service");
    var number = needsQuality("S3");
    desk.show(unit, number).body("waitingFor.reason", equalTo("NO_SKILL"));
    redrive(Duration.ofMinutes(14));
    assertThat(desk.owner(unit, number)).isNull();
    redrive(Duration.ofMinutes(2));
    desk.show(unit, number).body("owner", equalTo("ann")).body("decisions[1].step", equalTo("RELATED"));
  }

  @Test
  void a_case_that_waits_twice_as_long_is_given_to_a_supervisor() {
    person("boss", "SUPERVISOR", 10, null);
    var number = needsQuality("S3");
    redrive(Duration.ofMinutes(16));
    assertThat(desk.owner(unit, number)).isNull();
    redrive(Duration.ofMinutes(15));
    desk.show(unit, number).body("owner", equalTo("boss")).body("decisions[1].step", equalTo("SUPERVISOR"));
  }

  @Test
  void what_nobody_accepts_within_the_limit_is_a_supervisors_even_a_full_one() {
    desk.hire(unit, "ann", "FRONT_LINE", 1);
    person("boss", "SUPERVISOR", 1, null);
    person("chief", "MANAGER", 1, null);
    desk.run(unit, "update staff set load = capacity, presence = 'AWAY'");
    var number = desk.file(unit, "S1");
    desk.show(unit, number).body("ownerBy", notNullValue());
    chase(Duration.ofMinutes(29));
    assertThat(desk.owner(unit, number)).isNull();
    chase(Duration.ofMinutes(2));
    desk.show(unit, number).body("owner", equalTo("boss")).body("acceptedAt", notNullValue())
        .body("decisions[1].cause", equalTo("LAST_RESORT"))
        .body("decisions[1].candidates.find { it.staff == 'chief' }.lost", equalTo("LESS_ROOM"))
        .body("ownerBy", nullValue());
    assertThat(desk.count(unit, "select load from staff where id = 'boss'")).isGreaterThan(1);
    chase(Duration.ofDays(1));
    desk.show(unit, number).body("decisions", hasSize(2));
  }

  @Test
  void of_two_who_could_take_it_over_the_one_who_is_on_leave_is_not_asked() {
    desk.hire(unit, "ann", "FRONT_LINE", 1);
    desk.run(unit, "update staff set load = capacity, presence = 'AWAY'");
    person("boss", "SUPERVISOR", 10, null);
    person("chief", "SUPERVISOR", 9, null);
    desk.run(unit, """
        insert into absence (id, business_unit, staff, kind, from_at, to_at, noted_by, noted_at)
        values ('leave', ?1, 'boss', 'ABSENT', now() - interval '1 day', now() + interval '1 day', 'x', now())""",
        unit);
    var number = needsQuality("S1");
    chase(Duration.ofMinutes(31));
    desk.show(unit, number).body("owner", equalTo("chief"));
  }

  @Test
  void who_is_asked_after_an_owner_who_had_accepted_has_the_whole_time_again() {
    desk.hire(unit, "ann", "SENIOR", 10);
    person("boss", "SUPERVISOR", 10, null);
    desk.run(unit, "update staff set presence = 'AWAY' where id = 'boss'");
    var number = desk.file(unit, "S1");
    accept("ann", number).statusCode(200);
    chase(Duration.ofMinutes(60));
    assertThat(desk.owner(unit, number)).isEqualTo("ann");
    desk.hire(unit, "bob", "SENIOR", 10);
    desk.presence(unit, "ann", "AWAY");
    desk.show(unit, number).body("owner", equalTo("bob")).body("acceptedAt", nullValue());
    chase(Duration.ofMinutes(1));
    assertThat(desk.owner(unit, number)).as("asked a minute ago, though filed an hour ago").isEqualTo("bob");
    chase(Duration.ofMinutes(31));
    assertThat(desk.owner(unit, number)).isEqualTo("boss");
  }

  @Test
  void an_order_asks_nobody() {
    desk.hire(unit, "ann", "FRONT_LINE", 10);
    desk.hire(unit, "bob", "FRONT_LINE", 10);
    var number = desk.file(unit, "S3");
    var other = "ann".equals(desk.owner(unit, number)) ? "bob" : "ann";
    desk.as("boss", "supervisor", unit).body(Map.of("staff", other, "reason", "knows it"))
        .post("/api/routing/cases/" + number + "/assignment").then().statusCode(200)
        .body("acceptedAt", notNullValue()).body("acceptBy", nullValue());
  }

  @Test
  void a_case_of_an_item_that_is_usually_granted_much_goes_to_who_may_decide_it() {
    desk.hire(unit, "ann", "FRONT_LINE", 50);
    desk.hire(unit, "sue", "SENIOR", 50);
    desk.run(unit, """
        insert into granted_redress (business_unit, remedy, item, amount, granted_at)
        select ?1, 'r-' || n, 'fall', 30000 + n, now() from generate_series(1, 5) n""", unit);
    var number = desk.number();
    desk.file(unit, number, Map.of("taxonomyItem", "fall"));
    desk.show(unit, number).body("owner", equalTo("sue"))
        .body("decisions[0].candidates.find { it.staff == 'ann' }.lost", equalTo("TIER_TOO_LOW"));
    desk.deliver("resolution.redress-granted", unit, number, Map.of("remedy", "r-6", "grantedBy", "sue", "amount",
        Map.of("amount", 30_000, "currency", "CNY")));
    assertThat(desk.count(unit, "select count(*) from granted_redress where item = 'fall'")).isEqualTo(6);
  }

  @Test
  void what_was_proposed_to_the_customer_says_who_may_decide_it() {
    desk.hire(unit, "ann", "FRONT_LINE", 50);
    desk.hire(unit, "sue", "SENIOR", 50);
    var dear = desk.number();
    desk.file(unit, dear, Map.of("taxonomyItem", "refund"));
    assertThat(desk.owner(unit, dear)).as("nothing known of this item").isEqualTo("ann");
    desk.deliver("resolution.remedy-proposed", unit, dear, Map.of("remedy", "r", "type", "REDRESS", "by", "ann",
        "amount", Map.of("amount", 40_000, "currency", "CNY")));
    decline("ann", dear, "beyond what I may decide").statusCode(200).body("owner", equalTo("sue"))
        .body("decisions[1].candidates.find { it.staff == 'ann' }.lost", equalTo("TIER_TOO_LOW"));
  }

  private void person(String id, String tier, int capacity, String skill) {
    desk.run(unit, """
        insert into staff (business_unit, id, tier, team, capacity, presence, presence_since)
        values (?1, ?2, ?3, 'team', ?4, 'ON_DUTY', now() - interval '1 hour')""", unit, id, tier, capacity);
    if (skill != null) {
      desk.skill(unit, id, skill, 3);
    }
  }

  private String needsQuality(String severity) {
    var number = desk.number();
    desk.run(unit, "insert into known_item (business_unit, item, dimension) values (?1, 'mould', 'quality')", unit);
    desk.file(unit, number, Map.of("severity", severity, "taxonomyItem", "mould"));
    return number;
  }

  private void chase(Duration later) {
    clock.move(later);
    Desk.await(transactions.inOwnContext(Scope.of(unit), () -> chaseAnswers.chase(unit)));
  }

  private void redrive(Duration later) {
    clock.move(later);
    Desk.await(transactions.inOwnContext(Scope.of(unit), () -> redriveQueue.redrive(unit)));
  }

  private ValidatableResponse accept(String who, String number) {
    return desk.as(who, "agent", unit).post("/api/routing/cases/" + number + "/acceptance").then();
  }

  private ValidatableResponse decline(String who, String number, String reason) {
    return desk.as(who, "agent", unit).body(Map.of("reason", reason))
        .post("/api/routing/cases/" + number + "/decline").then();
  }

  private String loads() {
    return desk.rows(unit, "select string_agg(id || ':' || load, ',' order by id) from staff").getFirst()[0].toString();
  }
}
