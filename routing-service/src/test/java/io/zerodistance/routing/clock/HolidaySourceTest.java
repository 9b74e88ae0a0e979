package io.zerodistance.routing.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.zerodistance.routing.clock.CalendarRules.Day;
import io.zerodistance.routing.clock.CalendarRules.Holiday;

class HolidaySourceTest {
  private static final List<List<String>> OFFICE = List.of(List.of("09:00", "18:00"));
  private static final CalendarRules GROUP = new CalendarRules("Asia/Shanghai", Map.of("MON", OFFICE, "TUE", OFFICE),
      true, HolidaySource.of(2026), null);

  @Test
  void the_source_knows_the_days_off_and_the_make_up_days_of_2026() {
    assertThat(HolidaySource.of(2026)).filteredOn(day -> !day.working()).hasSize(33);
    assertThat(HolidaySource.of(2026)).filteredOn(Holiday::working).extracting(Holiday::day)
        .extracting(LocalDate::toString).containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09",
            "2026-09-20", "2026-10-10");
  }

  @Test
  void a_year_that_nobody_announced_is_not_guessed() {
    assertThat(HolidaySource.of(2031)).isEmpty();
    assertThat(GROUP.guesses(2031)).isTrue();
    assertThat(GROUP.guesses(2026)).isFalse();
    var shop = new CalendarRules(null, null, false, null, null).over(GROUP);
    assertThat(shop.guesses(2031)).as("a shop that never closes needs no holidays").isFalse();
  }

  @Test
  void a_desk_that_observes_holidays_is_closed_on_them_and_works_on_make_up_days() {
    var calendar = GROUP.calendar();
    assertThat(calendar.on(LocalDate.parse("2026-10-05"))).as("Monday in Golden Week").isEmpty();
    assertThat(calendar.on(LocalDate.parse("2026-10-10"))).as("make-up Saturday").hasSize(1);
    assertThat(calendar.on(LocalDate.parse("2026-10-17"))).as("ordinary Saturday").isEmpty();
  }

  @Test
  void a_day_of_ones_own_goes_before_the_holidays_of_all() {
    var own = new CalendarRules(null, null, null, null, List.of(new Day(LocalDate.parse("2026-10-05"), OFFICE,
        "golden week desk", null)));
    assertThat(own.over(GROUP).calendar().on(LocalDate.parse("2026-10-05"))).hasSize(1);
  }
}
