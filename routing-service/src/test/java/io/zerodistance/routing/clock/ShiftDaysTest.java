package io.zerodistance.routing.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.zerodistance.routing.clock.CalendarRules.Day;
import io.zerodistance.routing.clock.CalendarRules.Holiday;

/** A person's week keeps the days on which the desk is closed and open by way of exception (放假与调休). */
class ShiftDaysTest {
  private static final List<List<String>> DESK = List.of(List.of("09:00", "18:00"));
  private static final List<List<String>> LATE = List.of(List.of("12:00", "20:00"));
  private static final Map<String, List<List<String>>> OFFICE =
      Map.of("MON", LATE, "TUE", LATE, "WED", LATE, "THU", LATE,
          "FRI", LATE);
  private static final Map<String, List<List<String>>> WEEKEND = Map.of("SAT", DESK, "SUN", DESK);
  private static final LocalDate NATIONAL_DAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate MADE_UP_SATURDAY = LocalDate.of(2026, 10, 10);
  private static final List<Holiday> HOLIDAYS =
      List.of(new Holiday(NATIONAL_DAY, "国庆节", false), new Holiday(MADE_UP_SATURDAY, "国庆节调休上班", true));

  @Test
  void a_make_up_saturday_is_worked_as_any_day_and_a_holiday_is_not() {
    var shift = desk(true, List.of()).shift("Asia/Shanghai", OFFICE);
    assertThat(shift.on(MADE_UP_SATURDAY)).extracting(OpenHours::written).containsExactly(LATE.getFirst());
    assertThat(shift.on(MADE_UP_SATURDAY.plusDays(7))).isEmpty();
    assertThat(shift.on(NATIONAL_DAY)).isEmpty();
    assertThat(shift.on(NATIONAL_DAY.minusDays(1))).isNotEmpty();
  }

  @Test
  void who_works_at_weekends_anyway_works_a_make_up_saturday_as_always() {
    assertThat(desk(true, List.of()).shift("Asia/Shanghai", WEEKEND).on(MADE_UP_SATURDAY))
        .extracting(OpenHours::written).containsExactly(DESK.getFirst());
  }

  @Test
  void where_the_desk_works_through_holidays_so_do_its_people() {
    var shift = desk(false, List.of()).shift("Asia/Shanghai", OFFICE);
    assertThat(shift.on(NATIONAL_DAY)).isNotEmpty();
    assertThat(shift.on(MADE_UP_SATURDAY)).isEmpty();
  }

  @Test
  void a_day_of_the_units_own_goes_before_the_statutory_one() {
    var shift = desk(true, List.of(new Day(NATIONAL_DAY, DESK, "值班", null),
        new Day(MADE_UP_SATURDAY, List.of(), "盘点", null), new Day(LocalDate.of(2026, 11, 2), null, "盘点", null)))
        .shift("Asia/Shanghai", OFFICE);
    assertThat(shift.on(NATIONAL_DAY)).extracting(OpenHours::written).containsExactly(LATE.getFirst());
    assertThat(shift.on(MADE_UP_SATURDAY)).isEmpty();
    assertThat(shift.on(LocalDate.of(2026, 11, 2))).isEmpty();
  }

  private static CalendarRules desk(boolean observesHolidays, List<Day> days) {
    return new CalendarRules("Asia/Shanghai", Map.of("MON", DESK), observesHolidays, HOLIDAYS, days);
  }
}
