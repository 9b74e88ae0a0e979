package io.zerodistance.routing.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BusinessClockTest {
  private static final List<List<String>> NINE_TO_FIVE = List.of(List.of("09:00", "17:00"));
  private static final Map<String, List<List<String>>> WEEKDAYS = Map.of("MON", NINE_TO_FIVE, "TUE", NINE_TO_FIVE,
      "WED", NINE_TO_FIVE, "THU", NINE_TO_FIVE, "FRI", NINE_TO_FIVE);
  private final BusinessClock office = clock(WEEKDAYS, Map.of());

  @ParameterizedTest
  @MethodSource("io.zerodistance.routing.clock.GoldenDeadlines#all")
  void agrees_with_the_golden_deadlines(GoldenDeadlines.Vector vector) {
    var due = vector.clock().due(at(vector.start()), Duration.ofMinutes(vector.minutes()), vector.pauses());
    assertThat(due).contains(at(vector.due()));
  }

  @Test
  void no_time_allowed_is_due_at_once() {
    assertThat(office.due(at("2026-11-21T03:00:00+08:00"), Duration.ZERO, List.of()))
        .contains(at("2026-11-21T03:00:00+08:00"));
  }

  @Test
  void an_open_pause_leaves_no_due_until_it_ends() {
    var waiting = new Pause(at("2026-11-20T16:00:00+08:00"), null);
    assertThat(office.due(at("2026-11-20T15:00:00+08:00"), Duration.ofHours(2), List.of(waiting))).isEmpty();
    assertThat(office.due(at("2026-11-20T15:00:00+08:00"), Duration.ofHours(1), List.of(waiting)))
        .contains(at("2026-11-20T16:00:00+08:00"));
    assertThat(office.elapsed(at("2026-11-20T15:00:00+08:00"), at("2026-11-24T15:00:00+08:00"), List.of(waiting)))
        .isEqualTo(Duration.ofHours(1));
  }

  @Test
  void overlapping_pauses_count_once_in_any_order() {
    var first = new Pause(at("2026-11-18T10:00:00+08:00"), at("2026-11-18T12:00:00+08:00"));
    var second = new Pause(at("2026-11-18T11:00:00+08:00"), at("2026-11-18T13:00:00+08:00"));
    var start = at("2026-11-18T09:00:00+08:00");
    assertThat(office.due(start, Duration.ofHours(2), List.of(second, first)))
        .contains(at("2026-11-18T14:00:00+08:00"));
  }

  @Test
  void clocks_that_go_forward_take_an_hour_off_the_night() {
    var night = clock("Europe/London", Map.of("SUN", List.of(List.of("00:00", "06:00"))), Map.of());
    assertThat(night.elapsed(at("2026-03-29T00:00:00+00:00"), at("2026-03-30T00:00:00+01:00"), List.of()))
        .isEqualTo(Duration.ofHours(5));
  }

  @Test
  void an_interval_inside_the_hour_that_clocks_skip_has_no_time() {
    var skipped = clock("Europe/London", Map.of("SUN", List.of(List.of("01:15", "01:45"))), Map.of());
    assertThat(skipped.due(at("2026-03-29T00:00:00+00:00"), Duration.ofMinutes(30), List.of()))
        .contains(at("2026-04-05T01:45:00+01:00"));
  }

  @Test
  void a_day_off_may_be_opened_and_a_working_day_closed() {
    var madeUp = clock(WEEKDAYS, Map.of("2026-11-21", NINE_TO_FIVE, "2026-11-23", List.of()));
    assertThat(madeUp.due(at("2026-11-20T16:00:00+08:00"), Duration.ofHours(10), List.of()))
        .contains(at("2026-11-24T10:00:00+08:00"));
  }

  @Test
  void a_calendar_that_never_opens_again_says_so() {
    var once = clock(Map.of(), Map.of("2026-11-21", NINE_TO_FIVE));
    assertThatThrownBy(() -> once.due(at("2026-11-20T16:00:00+08:00"), Duration.ofHours(9), List.of()))
        .isInstanceOf(CalendarRejected.class).hasMessageContaining("40 years");
  }

  @Test
  void forty_five_working_days_with_twenty_pauses_take_no_time_worth_naming() {
    var pauses = java.util.stream.IntStream.range(0, 20)
        .mapToObj(i -> new Pause(at("2026-01-05T10:00:00+08:00").plus(Duration.ofDays(i * 3L)),
            at("2026-01-05T11:00:00+08:00").plus(Duration.ofDays(i * 3L))))
        .toList();
    var start = at("2026-01-05T09:30:00+08:00");
    for (int i = 0; i < 2_000; i++) {
      office.due(start, Duration.ofHours(45 * 8), pauses);
    }
    long before = System.nanoTime();
    for (int i = 0; i < 200; i++) {
      office.due(start, Duration.ofHours(45 * 8), pauses);
    }
    assertThat(Duration.ofNanos((System.nanoTime() - before) / 200)).isLessThan(Duration.ofMillis(5));
  }

  private static BusinessClock clock(Map<String, List<List<String>>> week, Map<String, List<List<String>>> overrides) {
    return clock("Asia/Shanghai", week, overrides);
  }

  private static BusinessClock clock(String zone, Map<String, List<List<String>>> week,
      Map<String, List<List<String>>> overrides) {
    return new BusinessClock(BusinessCalendar.parse(zone, week, overrides));
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
