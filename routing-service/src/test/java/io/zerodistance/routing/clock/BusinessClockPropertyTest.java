package io.zerodistance.routing.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** What holds for every calendar; each run is reproducible by its seed, which a failure names. */
class BusinessClockPropertyTest {
  private static final Instant AROUND = Instant.parse("2026-03-20T00:00:00Z");
  private static final List<String> ZONES = List.of("Asia/Shanghai", "Europe/London", "America/New_York",
      "Australia/Lord_Howe", "UTC");

  @Test
  void what_has_elapsed_and_what_remains_make_the_target_under_any_order_of_pauses() {
    forEachSeed(random -> {
      var clock = new BusinessClock(calendar(random));
      var start = instant(random);
      var target = Duration.ofMinutes(1 + random.nextInt(4_000));
      var pauses = pauses(random);
      var due = clock.due(start, target, pauses).orElseThrow();
      assertThat(clock.elapsed(start, due, pauses)).isEqualTo(target);
      var between = start.plus(Duration.between(start, due).dividedBy(1 + random.nextInt(5)));
      assertThat(clock.elapsed(start, between, pauses).plus(clock.remaining(start, target, between, pauses)))
          .isEqualTo(target);
      assertThat(clock.elapsed(start, between, pauses).plus(clock.elapsed(between, due, pauses))).isEqualTo(target);
      var shuffled = new ArrayList<>(pauses);
      Collections.shuffle(shuffled, random);
      assertThat(clock.due(start, target, shuffled)).contains(due);
    });
  }

  @Test
  void a_pause_without_an_end_stops_the_clock_where_it_begins_whatever_overlaps_it() {
    forEachSeed(random -> {
      var clock = new BusinessClock(calendar(random));
      var start = instant(random);
      var target = Duration.ofMinutes(1 + random.nextInt(4_000));
      var pauses = pauses(random);
      var due = clock.due(start, target, pauses).orElseThrow();
      var from = instant(random);
      var open = new ArrayList<>(pauses);
      open.add(random.nextInt(open.size() + 1), new Pause(from, null));

      assertThat(clock.due(start, target, open))
          .isEqualTo(from.isBefore(due) ? java.util.Optional.empty() : java.util.Optional.of(due));
      var muchLater = due.plus(Duration.ofDays(200));
      var elapsed = clock.elapsed(start, muchLater, open);
      assertThat(elapsed).isEqualTo(clock.elapsed(start, from, pauses));
      assertThat(elapsed.plus(clock.remaining(start, target, muchLater, open))).isEqualTo(target);
    });
  }

  @Test
  void due_is_the_first_instant_at_which_the_target_has_elapsed() {
    forEachSeed(random -> {
      var clock = new BusinessClock(calendar(random));
      var start = instant(random);
      var target = Duration.ofMinutes(1 + random.nextInt(2_000));
      var pauses = pauses(random);
      var due = clock.due(start, target, pauses).orElseThrow();
      assertThat(clock.elapsed(start, due.minusNanos(1), pauses)).isLessThan(target);
    });
  }

  @Test
  void a_later_start_is_never_due_earlier() {
    forEachSeed(random -> {
      var clock = new BusinessClock(calendar(random));
      var start = instant(random);
      var later = start.plus(Duration.ofMinutes(random.nextInt(5_000)));
      var target = Duration.ofMinutes(random.nextInt(3_000));
      var pauses = pauses(random);
      assertThat(clock.due(later, target, pauses).orElseThrow())
          .isAfterOrEqualTo(clock.due(start, target, pauses).orElseThrow());
    });
  }

  @Test
  void one_more_closed_day_never_shortens_a_deadline() {
    forEachSeed(random -> {
      var calendar = calendar(random);
      var overrides = new HashMap<>(calendar.overrides());
      overrides.put(LocalDate.ofInstant(instant(random), calendar.zone()), List.of());
      var closed = new BusinessCalendar(calendar.zone(), calendar.week(), overrides);
      var start = instant(random);
      var target = Duration.ofMinutes(random.nextInt(3_000));
      assertThat(new BusinessClock(closed).due(start, target, List.of()).orElseThrow())
          .isAfterOrEqualTo(new BusinessClock(calendar).due(start, target, List.of()).orElseThrow());
    });
  }

  @Test
  void working_days_come_no_earlier_for_a_later_start_one_more_closed_day_or_one_more_pause() {
    forEachSeed(random -> {
      var calendar = calendar(random);
      var clock = new BusinessClock(calendar);
      var start = instant(random);
      int days = 1 + random.nextInt(12);
      var pauses = pauses(random);
      var due = clock.closeOfDay(start, days, pauses).orElseThrow();
      assertThat(clock.closeOfDay(start.plus(Duration.ofMinutes(random.nextInt(5_000))), days, pauses).orElseThrow())
          .isAfterOrEqualTo(due);
      var overrides = new HashMap<>(calendar.overrides());
      overrides.put(LocalDate.ofInstant(instant(random), calendar.zone()), List.of());
      assertThat(new BusinessClock(new BusinessCalendar(calendar.zone(), calendar.week(), overrides))
          .closeOfDay(start, days, pauses).orElseThrow()).isAfterOrEqualTo(due);
      assertThat(clock.closeOfDay(start, days, List.of()).orElseThrow()).isBeforeOrEqualTo(due);
      assertThat(clock.closeOfDay(start, days + 1, pauses).orElseThrow()).isAfter(due);
    });
  }

  @Test
  void counting_by_days_agrees_with_counting_minute_by_minute() {
    forEachSeed(random -> {
      var clock = new BusinessClock(calendar(random));
      var start = instant(random);
      var pauses = pauses(random);
      var until = start.plus(Duration.ofMinutes(random.nextInt(4_000)));
      long minutes = 0;
      for (var at = start; at.isBefore(until); at = at.plus(Duration.ofMinutes(1))) {
        var now = at;
        boolean paused = pauses.stream().anyMatch(p -> !now.isBefore(p.from()) && now.isBefore(p.to()));
        minutes += clock.isOpen(now) && !paused ? 1 : 0;
      }
      assertThat(clock.elapsed(start, until, pauses)).isEqualTo(Duration.ofMinutes(minutes));
    });
  }

  private interface Property {
    void check(Random random);
  }

  private static void forEachSeed(Property property) {
    for (long seed = 0; seed < 400; seed++) {
      try {
        property.check(new Random(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
  }

  private static BusinessCalendar calendar(Random random) {
    var week = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
    for (var day : DayOfWeek.values()) {
      week.put(day, day == DayOfWeek.WEDNESDAY ? List.of(new OpenHours(540, 1020)) : hours(random));
    }
    var overrides = new HashMap<LocalDate, List<OpenHours>>();
    for (int i = random.nextInt(8); i > 0; i--) {
      overrides.put(LocalDate.of(2026, 3, 1).plusDays(random.nextInt(40)), hours(random));
    }
    return new BusinessCalendar(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), week, overrides);
  }

  private static List<OpenHours> hours(Random random) {
    var hours = new ArrayList<OpenHours>();
    int minute = random.nextInt(300);
    while (hours.size() < random.nextInt(4) && minute < 1_380) {
      int to = Math.min(1_440, minute + 1 + random.nextInt(600));
      hours.add(new OpenHours(minute, to));
      minute = to + random.nextInt(240);
    }
    return hours;
  }

  private static List<Pause> pauses(Random random) {
    var pauses = new ArrayList<Pause>();
    for (int i = random.nextInt(6); i > 0; i--) {
      var from = instant(random);
      pauses.add(new Pause(from, from.plus(Duration.ofMinutes(random.nextInt(2_000)))));
    }
    return pauses;
  }

  private static Instant instant(Random random) {
    return AROUND.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60)));
  }
}
