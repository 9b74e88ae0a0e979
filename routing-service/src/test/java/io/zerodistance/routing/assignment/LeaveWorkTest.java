package io.zerodistance.routing.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.Desk;
import io.zerodistance.routing.Soundness;
import io.zerodistance.routing.skill.KeepShifts;
import io.zerodistance.routing.store.Columns;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.testkit.MovableClock;
import io.zerodistance.testkit.ServiceDatabase;

/** Nobody waits for a first answer from somebody who has gone home, is absent or works here no more. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class LeaveWorkTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  @Inject
  Desk desk;
  @Inject
  Transactions transactions;
  @Inject
  LeaveWork leaveWork;
  @Inject
  RedriveQueue redriveQueue;
  @Inject
  KeepShifts keepShifts;
  @Inject
  MovableClock clock;
  private String unit;
  private String ann;
  private String bob;

  @BeforeEach
  void a_unit_in_which_ann_alone_is_at_work() {
    unit = desk.open();
    ann = "ann-" + unit;
    bob = "bob-" + unit;
    desk.hire(unit, ann, "FRONT_LINE", 10);
  }

  @AfterEach
  void backToTheRealTime() {
    clock.reset();
  }

  @Test
  void an_absence_noted_for_somebody_on_duty_hands_on_what_is_not_answered() {
    var answered = desk.file(unit, "S3");
    desk.deliver("resolution.reply-sent", unit, answered, Map.of());
    var waiting = desk.file(unit, "S3");
    desk.hire(unit, bob, "FRONT_LINE", 10);
    assertThat(notice()).as("nobody has gone").isZero();
    absent(Duration.ZERO, Duration.ofDays(2));
    assertThat(notice()).isOne();
    desk.show(unit, waiting).body("owner", equalTo(bob)).body("decisions.cause", hasItem("RELEASED"));
    assertThat(desk.owner(unit, answered)).as("who was answered keeps the person").isEqualTo(ann);
    assertThat(desk.announced(waiting)).contains("case-released");
    assertThat(desk.count(unit, Soundness.MISCOUNTED)).isZero();
  }

  @Test
  void an_absence_counts_from_its_beginning_and_each_one_anew() {
    desk.hire(unit, bob, "FRONT_LINE", 10);
    absent(Duration.ofHours(1), Duration.ofHours(2));
    absent(Duration.ofHours(5), Duration.ofHours(6));
    assertThat(notice()).isZero();
    clock.move(Duration.ofMinutes(61));
    assertThat(notice()).isOne();
    assertThat(notice()).as("once").isZero();
    clock.move(Duration.ofHours(2));
    assertThat(notice()).as("back at work").isZero();
    clock.move(Duration.ofHours(2));
    assertThat(notice()).isOne();
  }

  @Test
  void the_end_of_a_shift_hands_on_once_and_leaves_what_is_given_by_order_afterwards() {
    works("00:00-24:00");
    var number = desk.file(unit, "S3");
    assertThat(desk.owner(unit, number)).isEqualTo(ann);
    assertThat(notice()).isZero();
    clock.move(Duration.ofDays(1));
    renew();
    var replicas = Desk.await(Multi.createFrom().items(1, 2, 3, 4).onItem()
        .transformToUni(replica -> transactions.inOwnContext(Scope.of(unit), () -> leaveWork.notice(unit))).merge(4)
        .collect().asList());
    assertThat(replicas.stream().mapToInt(Integer::intValue).sum()).as("one replica of four").isOne();
    desk.show(unit, number).body("waitingFor.reason", equalTo("OFF_SHIFT"));
    desk.as("boss", "supervisor", unit).body(Map.of("staff", ann, "reason", "stays on for it"))
        .post("/api/routing/cases/" + number + "/assignment").then().statusCode(200);
    assertThat(notice()).isZero();
    assertThat(desk.owner(unit, number)).isEqualTo(ann);
  }

  @Test
  void a_break_at_noon_is_no_end_of_the_shift_and_the_evening_is() {
    elevenTomorrow();
    works("09:00-12:00,13:00-18:00");
    var number = desk.file(unit, "S3");
    clock.move(Duration.ofMinutes(90));
    renew();
    assertThat(notice()).as("half past twelve").isZero();
    assertThat(desk.owner(unit, number)).isEqualTo(ann);
    clock.move(Duration.ofHours(6));
    renew();
    assertThat(notice()).as("half past six").isOne();
  }

  @Test
  void a_break_longer_than_the_unit_allows_ends_the_shift() {
    elevenTomorrow();
    desk.as("boss", "bu-manager", unit).body(Map.of("because", "people go home at noon", "content",
        Map.of("breakMinutes", 20))).put("/api/routing/rules/" + unit + "/ASSIGNMENT").then().statusCode(200);
    works("09:00-12:00,13:00-18:00");
    clock.move(Duration.ofMinutes(90));
    renew();
    assertThat(notice()).as("half past twelve").isOne();
  }

  @Test
  void who_stays_on_duty_overnight_takes_no_more_of_the_backlog_in_the_morning_than_who_comes_then() {
    elevenTomorrow();
    works("09:00-18:00");
    works(bob, "09:00-18:00");
    clock.move(Duration.ofHours(8));
    renew();
    assertThat(notice()).as("both, in the evening").isEqualTo(2);
    IntStream.range(0, 6).forEach(i -> desk.file(unit, "S3"));
    clock.move(Duration.ofDays(7).minusHours(10).plusMinutes(1));
    renew();
    var morning = clock.instant();
    redrive();
    assertThat(held(ann)).as("half of it, bob is expected").isEqualTo(3);
    assertThat(started()).as("not noticed yet").isAfterOrEqualTo(morning);
    assertThat(notice()).as("who is back has not stopped").isZero();
    redrive();
    assertThat(held(ann)).isEqualTo(3);
    var began = started();
    assertThat(began).isAfterOrEqualTo(morning);
    clock.move(Duration.ofMinutes(11));
    assertThat(started()).isEqualTo(began);
    redrive();
    assertThat(held(ann)).as("the start is over and bob did not come").isEqualTo(6);
  }

  @Test
  void who_works_here_no_more_keeps_nothing() {
    var answered = desk.file(unit, "S3");
    desk.deliver("resolution.reply-sent", unit, answered, Map.of());
    desk.hire(unit, bob, "FRONT_LINE", 10);
    desk.presence(unit, ann, "OFF");
    assertThat(desk.owner(unit, answered)).isEqualTo(ann);
    desk.run(unit, "update staff set active = false where id = ?1", ann);
    assertThat(notice()).isOne();
    assertThat(desk.owner(unit, answered)).isEqualTo(bob);
  }

  @Test
  void of_many_who_stop_at_once_some_are_handled_in_each_round() {
    IntStream.range(0, 60).forEach(i -> desk.hire(unit, "p" + i + "-" + unit, "FRONT_LINE", 1));
    desk.run(unit, "update staff set active = false where id like 'p%'");
    assertThat(List.of(notice(), notice(), notice())).containsExactly(50, 10, 0);
  }

  private void elevenTomorrow() {
    var then = clock.instant().atZone(SHANGHAI).plusDays(1).truncatedTo(ChronoUnit.DAYS).withHour(11);
    clock.move(Duration.between(clock.instant(), then.toInstant()));
  }

  private void works(String hours) {
    works(ann, hours);
  }

  /** On the present day of the week. */
  private void works(String person, String hours) {
    var today = RuleDay.of(clock.instant()).getDayOfWeek().name().substring(0, 3);
    desk.as("boss", "supervisor", unit).body(Map.of("tier", "FRONT_LINE", "team", "team", "capacity", 10, "skills",
        Map.of("*", 3), "shift", today + " " + hours + "; FIXED")).put("/api/routing/people/" + unit + "/" + person)
        .then()
        .statusCode(200);
    renew();
  }

  private int notice() {
    return Desk.await(transactions.inOwnContext(Scope.of(unit), () -> leaveWork.notice(unit)));
  }

  private void redrive() {
    Desk.await(transactions.inOwnContext(Scope.of(unit), () -> redriveQueue.redrive(unit)));
  }

  private long held(String person) {
    return desk.count(unit, "select count(*) from routed_case where owner = ?1", person);
  }

  /** When the last to start did, as a unit too large to name its people knows it. */
  private Instant started() {
    return new Columns(desk.rows(unit, "select newest_start(?1, ?2)", unit, clock.instant()).getFirst()).instant(0);
  }

  private void renew() {
    Desk.await(transactions.inOwnContext(Scope.of(unit), () -> keepShifts.renew(unit, 10)));
  }

  private void absent(Duration from, Duration to) {
    Instant now = Clock.systemUTC().instant();
    desk.as("boss", "supervisor", unit).body(Map.of("staff", ann, "kind", "ABSENT", "from", now.plus(from).toString(),
        "to", now.plus(to).toString())).post("/api/routing/roster/" + unit + "/absences").then().statusCode(200);
  }
}
