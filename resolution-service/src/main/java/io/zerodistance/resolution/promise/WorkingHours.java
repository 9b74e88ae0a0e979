package io.zerodistance.resolution.promise;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

import com.tyme.holiday.LegalHoliday;

/**
 * What a customer of a unit understands by a working day and by the end of a day; {@code statutory} follows the days off and the
 * make-up days that China announces each autumn, as far as the library carries them.
 */
public record WorkingHours(ZoneId zone, LocalTime endOfDay, Set<DayOfWeek> restDays, boolean statutory) {

  private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

  public boolean works(LocalDate day) {
    var announced = statutory ? LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()) : null;
    return announced == null ? !restDays.contains(day.getDayOfWeek()) : announced.isWork();
  }

  /** The day that is so many working days after this one, which itself does not count. */
  LocalDate plusWorkingDays(LocalDate from, int count) {
    var day = from;
    int left = count;
    // A week without one working day would never end: the longest rest in the calendar is nine days.
    for (int looked = 0; left > 0 && looked < 20 * (count + 1); looked++) {
      day = day.plusDays(1);
      left -= works(day) ? 1 : 0;
    }
    return day;
  }

  /** The last working day of the week that this day is in; Friday where nobody works in it. */
  LocalDate lastWorkingDayOfWeek(LocalDate inWeek) {
    var sunday = inWeek.with(DayOfWeek.SUNDAY);
    return sunday.minusDays(6).datesUntil(sunday.plusDays(1)).filter(this::works).reduce((first, later) -> later)
        .orElse(inWeek.with(DayOfWeek.FRIDAY));
  }

  /** When the day ends for the customer; after hours it still lasts until midnight. */
  LocalDateTime endOf(LocalDate day, LocalDateTime now) {
    var end = day.atTime(endOfDay);
    return end.isAfter(now) ? end : day.atTime(LAST_MINUTE);
  }
}
