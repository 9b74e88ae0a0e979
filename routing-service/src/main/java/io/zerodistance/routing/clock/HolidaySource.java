package io.zerodistance.routing.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import com.tyme.holiday.LegalHoliday;

import io.zerodistance.routing.clock.CalendarRules.Holiday;

/**
 * China's statutory holidays and make-up days as the State Council announces them each autumn for the next year, from a
 * library that carries them; a year that is not announced, or not in the library yet, is empty.
 */
public final class HolidaySource {
  public static final String NAME =
      "State Council General Office, yearly arrangement of public holidays, as carried by tyme4j";

  private HolidaySource() {}

  public static List<Holiday> of(int year) {
    var first = LocalDate.of(year, 1, 1);
    return first.datesUntil(first.plusYears(1)).map(HolidaySource::on).filter(Objects::nonNull).toList();
  }

  /** Announced or made up on another year's account, a day counts to the year it lies in. */
  private static Holiday on(LocalDate day) {
    var found = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return found == null ? null
        : new Holiday(day, found.isWork() ? found.getName() + "调休上班" : found.getName(), found.isWork());
  }

  /** Years that the library knows among the given ones. */
  public static Stream<Integer> known(Stream<Integer> years) {
    return years.filter(year -> !of(year).isEmpty());
  }
}
