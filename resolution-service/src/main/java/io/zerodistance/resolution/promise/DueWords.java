package io.zerodistance.resolution.promise;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/** Reads by when something is promised out of one sentence. */
interface DueWords {

  /** The latest moment that the words allow, in the unit's own time; empty where they name none or one that is past. */
  Optional<LocalDateTime> due(String sentence, LocalDateTime now, WorkingHours hours);

  /** Day and time of day as far as either is named; a time alone is the next such time. */
  static Optional<LocalDateTime> of(Optional<LocalDate> day, Optional<LocalTime> time, LocalDateTime now,
      WorkingHours hours) {
    if (day.isEmpty() && time.isEmpty()) {
      return Optional.empty();
    }
    var due = day.map(named -> time.map(named::atTime).orElseGet(() -> hours.endOf(named, now)))
        .orElseGet(() -> {
          var today = now.toLocalDate().atTime(time.orElseThrow());
          return today.isAfter(now) ? today : today.plusDays(1);
        });
    return due.isAfter(now) ? Optional.of(due) : Optional.empty();
  }

  /** A month and a day in the year that brings it nearest to today, so that last week is not taken for next year. */
  static Optional<LocalDate> nearest(LocalDate today, int month, int day) {
    return Optional.of(today.getYear()).filter(year -> month >= 1 && month <= 12 && day >= 1
        && day <= java.time.YearMonth.of(year, month).lengthOfMonth()).map(year -> {
          var date = LocalDate.of(year, month, day);
          return date.isBefore(today.minusMonths(6)) ? date.plusYears(1) : date;
        });
  }

  /** The next day with this number in its month, today included. */
  static Optional<LocalDate> nextDayOfMonth(LocalDate today, int day) {
    if (day < 1 || day > 28 && day > today.lengthOfMonth()) {
      return Optional.empty();
    }
    var date = today.withDayOfMonth(day);
    return Optional.of(date.isBefore(today) ? date.plusMonths(1) : date);
  }

  static Optional<LocalTime> time(int hour, int minute) {
    return hour == 24 ? Optional.of(LocalTime.of(23, 59))
        : hour >= 0 && hour < 24 && minute >= 0 && minute < 60 ? Optional.of(LocalTime.of(hour, minute))
            : Optional.empty();
  }
}
