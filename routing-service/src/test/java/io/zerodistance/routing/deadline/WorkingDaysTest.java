package io.zerodistance.routing.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.zerodistance.routing.clock.BusinessCalendar;
import io.zerodistance.routing.clock.BusinessClock;
import io.zerodistance.routing.clock.Pause;
import io.zerodistance.routing.servicelevel.Counts;

/** A time of the law is so many days, each up to the close of business, however long the desk is open. */
class WorkingDaysTest {
  private static final List<List<String>> CLINIC = List.of(List.of("08:00", "12:00"), List.of("14:00", "17:30"));
  private static final Instant FILED = at("2026-11-02T10:00:00+08:00");

  @Test
  void seven_working_days_of_seven_and_a_half_hours_end_on_the_seventh() {
    assertThat(allowed(FILED, 7).due()).isEqualTo(at("2026-11-11T17:30:00+08:00"));
    assertThat(new TimeAllowed(FILED, 45 * 480, Counts.BUSINESS, desk(Map.of()), List.of()).due())
        .as("45 days counted as hours of eight hours' days are later").isAfter(allowed(FILED, 45).due());
  }

  @Test
  void the_day_on_which_it_came_is_not_counted_whatever_the_hour() {
    for (var hour : List.of("00:01", "10:00", "17:29", "23:59")) {
      assertThat(allowed(at("2026-11-06T" + hour + ":00+08:00"), 1).due()).isEqualTo(at("2026-11-09T17:30:00+08:00"));
    }
  }

  @Test
  void a_day_off_is_no_working_day_and_a_make_up_day_is_one() {
    var holidays = desk(Map.of("2026-11-09", List.of(), "2026-11-07", CLINIC));
    assertThat(
        new TimeAllowed(at("2026-11-06T10:00:00+08:00"), 2 * Counts.MINUTES_OF_DAY, Counts.WORKING_DAYS, holidays,
            List.of()).due())
        .isEqualTo(at("2026-11-10T17:30:00+08:00"));
  }

  @Test
  void a_day_that_closes_while_the_customer_is_asked_does_not_count() {
    var asked = new Pause(at("2026-11-03T16:00:00+08:00"), at("2026-11-05T09:00:00+08:00"));
    assertThat(new TimeAllowed(FILED, 2 * Counts.MINUTES_OF_DAY, Counts.WORKING_DAYS, desk(Map.of()), List.of(asked))
        .due()).isEqualTo(at("2026-11-06T17:30:00+08:00"));
    var stillAsked = List.of(new Pause(at("2026-11-03T16:00:00+08:00"), null));
    assertThat(desk(Map.of()).closeOfDay(FILED, 1, stillAsked)).isEmpty();
  }

  @Test
  void shares_and_leads_are_of_the_open_time_until_then() {
    var week = allowed(at("2026-11-01T10:00:00+08:00"), 5);
    assertThat(week.after(0.8)).as("four of five days").isEqualTo(at("2026-11-05T17:30:00+08:00"));
    assertThat(week.after(1)).isEqualTo(week.due());
    assertThat(week.at(step(60))).as("an open hour before").isEqualTo(at("2026-11-06T16:30:00+08:00"));
    assertThat(week.at(step(-60))).as("an open hour after").isEqualTo(at("2026-11-09T09:00:00+08:00"));
    assertThat(week.at(step(100_000))).as("a lead longer than the time").isEqualTo(week.start());
  }

  private static Ladder.Step step(int leadMinutes) {
    return new Ladder.Step(null, 1, Ladder.GoesTo.OWNER, 0, leadMinutes, null);
  }

  private static TimeAllowed allowed(Instant start, int days) {
    return new TimeAllowed(start, days * Counts.MINUTES_OF_DAY, Counts.WORKING_DAYS, desk(Map.of()), List.of());
  }

  private static BusinessClock desk(Map<String, List<List<String>>> overrides) {
    return new BusinessClock(BusinessCalendar.parse("Asia/Shanghai",
        Map.of("MON", CLINIC, "TUE", CLINIC, "WED", CLINIC, "THU", CLINIC, "FRI", CLINIC), overrides));
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
