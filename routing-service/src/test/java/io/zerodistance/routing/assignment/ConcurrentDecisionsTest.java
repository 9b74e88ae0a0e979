package io.zerodistance.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.Desk;
import io.zerodistance.routing.Soundness;
import io.zerodistance.routing.skill.Presence;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Many transactions at once on real rows, as replicas would have them. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ConcurrentDecisionsTest {
  @Inject
  Desk desk;
  @Inject
  Transactions transactions;
  @Inject
  RedriveQueue redriveQueue;
  @Inject
  ChangePresence changePresence;
  @Inject
  ChaseAnswers chaseAnswers;
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
  void cases_filed_at_once_never_fill_anybody_beyond_capacity() {
    for (int i = 0; i < 4; i++) {
      desk.hire(unit, "staff-" + i, "FRONT_LINE", 5);
    }
    var filings = new ArrayList<Uni<?>>();
    for (int i = 0; i < 60; i++) {
      filings.add(desk.filing(unit, desk.number(), Map.of()));
    }
    atOnce(filings);
    assertThat(count("select count(*) from routed_case where state = 'ASSIGNED'")).isEqualTo(20);
    assertThat(count("select count(*) from routed_case where state = 'WAITING' and waiting_reason = 'CAPACITY'"))
        .isEqualTo(40);
    assertThat(count(Soundness.NOT_DECIDED_ONCE)).isZero();
    assertSound();
  }

  @Test
  void queues_drained_at_once_give_every_case_to_one_person() {
    for (int i = 0; i < 30; i++) {
      desk.file(unit, "S3");
    }
    for (int i = 0; i < 4; i++) {
      desk.hire(unit, "staff-" + i, "FRONT_LINE", 5);
    }
    var drains = new ArrayList<Uni<?>>();
    for (int i = 0; i < 8; i++) {
      drains.add(transactions.inOwnContext(Scope.of(unit), () -> redriveQueue.redrive(unit)));
    }
    atOnce(drains);
    assertThat(count("select count(*) from routed_case where state = 'ASSIGNED'")).isEqualTo(20);
    assertThat(count("select count(*) from decision where cause = 'REDRIVEN'")).isEqualTo(20);
    assertSound();
  }

  @Test
  void nothing_is_lost_while_people_come_and_go_and_cases_are_filed_and_closed() {
    for (int i = 0; i < 6; i++) {
      desk.hire(unit, "staff-" + i, i == 0 ? "SENIOR" : "FRONT_LINE", 6);
    }
    var random = new Random(11);
    var early = new ArrayList<String>();
    for (int i = 0; i < 30; i++) {
      early.add(desk.file(unit, "S3"));
    }
    var turmoil = new ArrayList<Uni<?>>();
    early.subList(0, 20)
        .forEach(number -> turmoil.add(desk.delivery("resolution.case-resolved", unit, number, Map.of())));
    for (int i = 0; i < 40; i++) {
      turmoil.add(desk.filing(unit, desk.number(), Map.of("severity", "S" + (1 + random.nextInt(4)))));
      var person = "staff-" + random.nextInt(6);
      var presence = Presence.values()[random.nextInt(3)];
      turmoil.add(transactions.inOwnContext(Scope.of(unit),
          () -> changePresence.change(unit, person, presence, "test")));
    }
    Collections.shuffle(turmoil, random);
    atOnce(turmoil);
    assertThat(count("select count(*) from routed_case")).isEqualTo(70);
    assertThat(count("select count(*) from routed_case where state = 'RESOLVED'")).isEqualTo(20);
    assertThat(count("select count(*) from parked_event where business_unit = '" + unit + "'")).isZero();
    assertThat(count(Soundness.NOT_DECIDED_ONCE)).isZero();
    assertSound();

    desk.run(unit, "update staff set capacity = 1000");
    for (int i = 0; i < 6; i++) {
      desk.presence(unit, "staff-" + i, "ON_DUTY");
    }
    desk.run(unit, "update staff set presence_since = now() - interval '1 hour'");
    Desk.await(transactions.inOwnContext(Scope.of(unit), () -> redriveQueue.redrive(unit)));
    assertThat(count("select count(*) from routed_case where state = 'WAITING'")).isZero();
    assertSound();
  }

  @Test
  void capacity_is_exceeded_only_by_last_resort_and_by_what_triage_made_heavier() {
    for (int i = 0; i < 6; i++) {
      desk.hire(unit, "staff-" + i, i == 0 ? "SENIOR" : "FRONT_LINE", 6);
    }
    desk.hire(unit, "boss", "SUPERVISOR", 4);
    desk.hire(unit, "chief", "MANAGER", 7);
    desk.run(unit, "update staff set presence = 'AWAY' where tier in ('SUPERVISOR', 'MANAGER')");
    var filed = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      filed.add(desk.file(unit, i % 8 == 0 ? "S1" : "S3"));
    }
    clock.move(Duration.ofMinutes(31));
    var turmoil = new ArrayList<Uni<?>>();
    for (int i = 1; i < 40; i += 2) {
      turmoil.add(desk.delivery("intake.complaint-triaged", unit, filed.get(i), Map.of("taxonomyItem", "mould",
          "dimension", "quality", "severity", "S2")));
    }
    for (int i = 0; i < 4; i++) {
      turmoil.add(transactions.inOwnContext(Scope.of(unit), () -> chaseAnswers.chase(unit)));
      turmoil.add(desk.filing(unit, desk.number(), Map.of("severity", "S2")));
    }
    atOnce(turmoil);
    assertThat(count("select count(*) from decision where cause = 'LAST_RESORT'")).isEqualTo(5);
    assertThat(count("select count(*) from routed_case where state = 'ASSIGNED' and units > units_when_given"))
        .as("made heavier in somebody's hands").isPositive();
    assertThat(count("select count(*) from staff where load > capacity")).isPositive();
    assertThat(count("select load from staff where id = 'chief'"))
        .as("has room for two of them, before the boss is full")
        .isGreaterThanOrEqualTo(6);
    assertSound();
    desk.run(unit, "update routed_case set units_when_given = units where units > units_when_given");
    assertThat(count(Soundness.OVERLOADED)).as("the same without such a cause is seen").isPositive();
  }

  private void assertSound() {
    assertThat(count(Soundness.OVERLOADED)).as("people beyond capacity").isZero();
    assertThat(count(Soundness.MISCOUNTED)).as("people whose load is not the sum of their cases").isZero();
  }

  private long count(String query) {
    return desk.count(unit, query);
  }

  private static void atOnce(List<? extends Uni<?>> work) {
    Desk.await(Multi.createFrom().iterable(work).onItem().transformToUni(one -> one.replaceWith(1)).merge(24)
        .collect().asList());
  }
}
