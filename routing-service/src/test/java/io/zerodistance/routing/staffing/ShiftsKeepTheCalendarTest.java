package io.zerodistance.routing.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.local.process.Await;
import io.zerodistance.routing.Desk;
import io.zerodistance.routing.skill.KeepShifts;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.testkit.ServiceDatabase;

/** Who gets work on a day that differs is who works on it: the clock and the roster agree. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ShiftsKeepTheCalendarTest {
  private static final String ALL_DAY = " 00:00-24:00";
  @Inject
  Desk desk;
  @Inject
  Transactions transactions;
  @Inject
  KeepShifts keepShifts;
  @Inject
  Clock clock;
  private String unit;
  private LocalDate today;

  @BeforeEach
  void openDesk() {
    unit = desk.open();
    today = RuleDay.of(clock.instant());
  }

  @Test
  void a_day_for_which_the_desk_opens_although_it_is_free_is_worked() {
    differs(List.of(List.of("09:00", "12:00")));
    works("ann", dayName(today.plusDays(1)) + ALL_DAY);
    desk.show(unit, desk.file(unit, "S3")).body("owner", equalTo("ann-" + unit));
  }

  @Test
  void a_day_for_which_the_desk_closes_is_not_worked() {
    differs(List.of());
    works("bob", dayName(today) + ALL_DAY);
    desk.show(unit, desk.file(unit, "S3")).body("owner", nullValue())
        .body("waitingFor.reason", equalTo("OFF_SHIFT"));
  }

  @Test
  void a_fixed_week_is_worked_whatever_the_calendar_says() {
    differs(List.of());
    works("eve", dayName(today) + ALL_DAY + "; FIXED");
    desk.show(unit, desk.file(unit, "S3")).body("owner", equalTo("eve-" + unit));
    roster().body("people[0].hours", hasKey(today.toString()));
  }

  @Test
  void the_roster_shows_who_works_on_a_day_that_differs_and_which_open_day_nobody_covers() {
    differs(List.of(List.of("09:00", "12:00")));
    works("ann", dayName(today.plusDays(1)) + ALL_DAY);
    roster().body("people[0].hours['" + today + "'][0]", contains("00:00", "24:00"))
        .body("uncovered", not(hasItem(today.toString())));
    works("ann", dayName(today.plusDays(1)) + ALL_DAY + "; FIXED");
    roster().body("people[0].hours", not(hasKey(today.toString()))).body("uncovered[0]", equalTo(today.toString()));
  }

  @Test
  void hours_that_are_kept_for_the_search_are_counted_anew_when_the_calendar_changes() {
    works("ann", dayName(today.plusDays(1)) + ALL_DAY);
    renew();
    assertThat(worksNow()).isZero();
    differs(List.of(List.of("00:00", "24:00")));
    Await.until("the changed calendar counts", Duration.ofSeconds(20), null, () -> {
      renew();
      return worksNow() == 1;
    });
    assertThat(renew()).as("nothing is stale twice").isZero();
  }

  @Test
  void a_roster_of_many_people_is_read_page_by_page() {
    desk.run(unit, """
        insert into staff (business_unit, id, tier, team, capacity)
        select ?1, 'p' || lpad(cast(n as text), 4, '0'), 'FRONT_LINE', 'team', 5 from generate_series(1, 1201) n""",
        unit);
    String next = roster().body("people", hasSize(200)).extract().path("next");
    desk.as("boss", "supervisor", unit).get("/api/routing/roster/" + unit + "?cursor=" + next).then().statusCode(200)
        .body("people[0].staff", equalTo("p0201"));
    // Only the last of all works today.
    desk.run(unit, "update staff set capacity = 0 where id <> 'p1201'");
    roster().body("uncovered", hasSize(0));
    desk.run(unit, "update staff set active = false");
    roster().body("uncovered", not(hasSize(0)));
  }

  private void works(String who, String shift) {
    desk.as("boss", "supervisor", unit).body(Map.of("tier", "FRONT_LINE", "team", "team", "capacity", 20, "skills",
        Map.of("*", 3), "shift", shift)).put("/api/routing/people/" + unit + "/" + who + "-" + unit).then()
        .statusCode(200).body("shift", equalTo(shift));
    desk.presence(unit, who + "-" + unit, "ON_DUTY");
  }

  /** Today the desk is open as given instead of as always. */
  private void differs(List<List<String>> hours) {
    desk.as("head", "bu-manager", unit).body(Map.of("because", "today", "content",
        Map.of("days", List.of(Map.of("day", today.toString(), "hours", hours, "name", "today")))))
        .put("/api/routing/rules/" + unit + "/CALENDAR").then().statusCode(200);
  }

  private ValidatableResponse roster() {
    return desk.as("boss", "supervisor", unit).get("/api/routing/roster/" + unit).then().statusCode(200);
  }

  private int renew() {
    return Desk.await(transactions.inOwnContext(Scope.of(unit), () -> keepShifts.renew(unit, 10)));
  }

  private long worksNow() {
    return desk.count(unit, "select count(*) from staff where shift_from <= now() and shift_to > now()");
  }

  private static String dayName(LocalDate day) {
    return day.getDayOfWeek().name().substring(0, 3);
  }
}
