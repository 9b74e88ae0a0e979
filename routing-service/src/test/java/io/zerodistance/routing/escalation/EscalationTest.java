package io.zerodistance.routing.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.Multi;
import io.zerodistance.routing.Desk;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** A safety case counts in plain hours: an hour to the first response, a day to the resolution. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class EscalationTest {
  private static final String UNIT = "cement";
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
  void a_late_case_is_warned_of_breached_and_told_to_each_level_once() {
    var number = desk.file(UNIT, "S1");
    scan();
    assertThat(happened(number)).isEmpty();
    clock.move(Duration.ofMinutes(50));
    scan();
    assertThat(happened(number)).containsExactly("deadline-warned", "case-escalated");
    clock.move(Duration.ofMinutes(11));
    scan();
    scan();
    assertThat(happened(number)).containsExactly("deadline-warned", "case-escalated", "deadline-breached",
        "case-escalated", "case-escalated");
    clock.move(Duration.ofMinutes(30));
    scan();
    desk.show(UNIT, number)
        .body("escalations.findAll { it.deadline == 'FIRST_RESPONSE' }.level", contains(1, 2, 3, 4))
        .body("escalations.findAll { it.deadline == 'FIRST_RESPONSE' }.to",
            contains("cement-senior-1", "cement-senior-1", "cement-supervisor-1",
                "cement-manager-1"))
        .body("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.breached", equalTo(true))
        .body("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.events.event", contains("SET", "WARNED", "BREACHED"));
  }

  @Test
  void a_case_that_nobody_has_escalates_too() {
    desk.run(UNIT, "update staff set presence = 'OFF' where business_unit = 'cement'");
    var number = desk.file(UNIT, "S1");
    clock.move(Duration.ofMinutes(61));
    scan();
    desk.run(UNIT, "update staff set presence = 'ON_DUTY' where business_unit = 'cement'");
    desk.show(UNIT, number).body("waitingFor.reason", equalTo("NOBODY_PRESENT"))
        .body("escalations.level", contains(1, 2, 3));
  }

  @Test
  void who_has_gone_home_is_not_told_while_another_of_the_tier_is_at_work() {
    desk.hire(UNIT, "night-supervisor", "SUPERVISOR", 10);
    var home =
        "update staff set shift_from = cast(?1 as timestamptz), shift_to = cast(?2 as timestamptz) where business_unit = 'cement' and id = 'cement-supervisor-1'";
    desk.run(UNIT, "update staff set load = 5 where id = 'night-supervisor'");
    desk.run(UNIT, home, clock.instant().plus(Duration.ofHours(9)), clock.instant().plus(Duration.ofHours(17)));
    var number = desk.file(UNIT, "S1");
    clock.move(Duration.ofMinutes(75));
    scan();
    desk.run(UNIT, home, Instant.EPOCH, Instant.parse("9999-12-31T00:00:00Z"));
    desk.run(UNIT, "update staff set active = false where id = 'night-supervisor'");
    desk.show(UNIT, number).body("escalations.findAll { it.goesTo == 'SUPERVISOR' }.to",
        hasItem("night-supervisor"));
  }

  @Test
  void the_group_is_told_by_the_name_that_stands_in_the_rules() {
    var number = desk.file(UNIT, "S1");
    clock.move(Duration.ofHours(49));
    scan();
    desk.show(UNIT, number).body("escalations.findAll { it.goesTo == 'GROUP' }.to", contains("group-quality-1"));
    assertThat(desk.payloads(number, "case-escalated")).filteredOn(event -> event.contains("\"GROUP\""))
        .singleElement().asString().contains("\"to\":\"group-quality-1\"");
    told("group-quality-1", "quality").body("items.number", hasItem(number)).body("next", nullValue());
    told("somebody-else", "quality").body("items.number", not(hasItem(number)));
    desk.deliver("resolution.case-closed", UNIT, number, Map.of());
    told("group-quality-1", "quality").body("items.number", not(hasItem(number)));
  }

  @Test
  void what_is_done_in_time_is_never_escalated_and_a_message_does_not_restart_the_clock() {
    var number = desk.file(UNIT, "S1");
    desk.deliver("intake.customer-said", UNIT, number, Map.of("what", "MESSAGE"));
    clock.move(Duration.ofMinutes(30));
    desk.deliver("resolution.reply-sent", UNIT, number, Map.of());
    clock.move(Duration.ofMinutes(55));
    scan();
    assertThat(happened(number)).containsExactly("deadline-met", "deadline-set");
    assertThat(desk.payloads(number, "deadline-met").getLast()).contains("\"inTime\":true", "FIRST_RESPONSE");
  }

  @Test
  void what_is_done_late_is_met_late() {
    var number = desk.file(UNIT, "S1");
    clock.move(Duration.ofMinutes(61));
    scan();
    desk.deliver("resolution.reply-sent", UNIT, number, Map.of());
    desk.show(UNIT, number).body("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.inTime", equalTo(false));
  }

  @Test
  void scans_of_many_replicas_at_once_tell_every_level_once() {
    var numbers = new ArrayList<String>();
    for (int i = 0; i < 25; i++) {
      numbers.add(desk.file(UNIT, "S1"));
    }
    clock.move(Duration.ofDays(3));
    Desk.await(Multi.createFrom().range(0, 4).onItem().transformToUni(i -> scanner.scan()).merge(4).collect().asList());
    scan();
    numbers.forEach(number -> {
      var events = desk.announced(number);
      assertThat(events).filteredOn("deadline-breached"::equals).hasSize(3);
      assertThat(events).filteredOn("case-escalated"::equals).hasSize(12);
      desk.show(UNIT, number).body("escalations", hasSize(12));
    });
  }

  @Test
  void a_more_serious_triage_brings_the_deadline_forward_and_leaves_told_levels_told() {
    var number = desk.file(UNIT, "S1");
    clock.move(Duration.ofMinutes(50));
    scan();
    desk.deliver("intake.complaint-triaged", UNIT, number, Map.of("taxonomyItem", "short-weight", "dimension",
        "packaging", "severity", "S3"));
    desk.deliver("intake.complaint-triaged", UNIT, number, Map.of("taxonomyItem", "short-weight", "dimension",
        "packaging", "severity", "S1"));
    clock.move(Duration.ofMinutes(11));
    scan();
    desk.show(UNIT, number).body("escalations.level", contains(1, 2, 3))
        .body("deadlines.find { it.deadline == 'FIRST_RESPONSE' }.policy", equalTo("safety-first-response"));
  }

  private ValidatableResponse told(String staff, String role) {
    return desk.as(staff, role, UNIT).get("/api/routing/cases?told=true").then().statusCode(200);
  }

  private void scan() {
    Desk.await(scanner.scan());
  }

  /** Without what every filed case has. */
  private List<String> happened(String number) {
    var events = new ArrayList<>(desk.announced(number));
    List.of("deadline-set", "deadline-set", "deadline-met", "deadline-set", "deadline-set", "case-assigned",
        "case-queued")
        .forEach(events::remove);
    return events;
  }
}
