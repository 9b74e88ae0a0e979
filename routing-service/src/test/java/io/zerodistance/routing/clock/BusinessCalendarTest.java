package io.zerodistance.routing.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
  private static final List<List<String>> OPEN = List.of(List.of("09:00", "17:00"));

  @Test
  void a_calendar_that_never_opens_is_refused() {
    refused("never opens", "Asia/Shanghai", Map.of("MON", List.of()), Map.of());
  }

  @Test
  void a_working_day_has_a_length_only_where_all_have_the_same() {
    var split = List.of(List.of("08:00", "12:00"), List.of("14:00", "17:30"));
    assertThat(BusinessCalendar.parse("Asia/Shanghai", Map.of("MON", split, "TUE", split, "SUN", List.of()), Map.of())
        .minutesOfDay()).hasValue(450);
    assertThat(BusinessCalendar.parse("Asia/Shanghai", Map.of("MON", split, "SAT", OPEN), Map.of()).minutesOfDay())
        .isEmpty();
  }

  @Test
  void an_unknown_zone_day_or_date_is_named() {
    refused("Mars/Olympus", "Mars/Olympus", Map.of("MON", OPEN), Map.of());
    refused("MONTAG", "Asia/Shanghai", Map.of("MONTAG", OPEN), Map.of());
    refused("2026-02-30", "Asia/Shanghai", Map.of("MON", OPEN), Map.of("2026-02-30", OPEN));
  }

  @Test
  void overlapping_or_backward_intervals_are_refused() {
    refused("overlap", "Asia/Shanghai",
        Map.of("MON", List.of(List.of("09:00", "12:00"), List.of("11:00", "17:00"))), Map.of());
    refused("split a night shift", "Asia/Shanghai", Map.of("MON", List.of(List.of("22:00", "06:00"))), Map.of());
    refused("split a night shift", "Asia/Shanghai", Map.of("MON", List.of(List.of("24:00", "24:00"))), Map.of());
  }

  @Test
  void a_time_that_is_none_is_refused() {
    refused("24:30", "Asia/Shanghai", Map.of("MON", List.of(List.of("09:00", "24:30"))), Map.of());
    refused("9:00", "Asia/Shanghai", Map.of("MON", List.of(List.of("9:00", "17:00"))), Map.of());
    refused("pair of times", "Asia/Shanghai", Map.of("MON", List.of(List.of("09:00"))), Map.of());
  }

  @Test
  void a_pause_that_ends_before_it_starts_is_refused() {
    assertThatThrownBy(() -> new Pause(Instant.EPOCH.plusSeconds(1), Instant.EPOCH))
        .isInstanceOf(CalendarRejected.class);
  }

  private static void refused(String because, String zone, Map<String, List<List<String>>> week,
      Map<String, List<List<String>>> overrides) {
    assertThatThrownBy(() -> BusinessCalendar.parse(zone, week, overrides))
        .isInstanceOf(CalendarRejected.class).hasMessageContaining(because);
  }
}
