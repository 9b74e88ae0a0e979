package io.zerodistance.routing.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * One interval of a business day, in minutes of the local day: {@code 0 <= from < to <= 1440}; 1440 is {@code 24:00}.
 * An overnight shift is two intervals on two days. Anything else is {@link CalendarRejected}.
 */
public record OpenHours(int from, int to) {
  private static final int END_OF_DAY = 24 * 60;

  public OpenHours {
    if (from < 0 || to > END_OF_DAY || from >= to) {
      throw new CalendarRejected("an interval must open before it closes on the same day; split a night shift in two, "
          + "[\"22:00\",\"24:00\"] and [\"00:00\",\"06:00\"] on the next day");
    }
  }

  /** Reads {@code ["09:00","17:30"]}; {@code 24:00} may only end an interval. */
  static OpenHours parse(List<String> pair) {
    if (pair == null || pair.size() != 2) {
      throw new CalendarRejected("an interval is a pair of times such as [\"09:00\",\"17:00\"], not " + pair);
    }
    return new OpenHours(minuteOfDay(pair.getFirst()), minuteOfDay(pair.getLast()));
  }

  /** {@code ["09:00","17:30"]} again. */
  public List<String> written() {
    return List.of(timeOf(from), timeOf(to));
  }

  Instant opensOn(LocalDate day, ZoneId zone) {
    return instantOf(day, from, zone);
  }

  Instant closesOn(LocalDate day, ZoneId zone) {
    return instantOf(day, to, zone);
  }

  /**
   * Never runs backwards within a day, so that neighbouring intervals stay neighbours: a local time that clocks skip is
   * the instant they skip at, one that happens twice is its first time.
   */
  private static Instant instantOf(LocalDate day, int minute, ZoneId zone) {
    var local = minute == END_OF_DAY
        ? day.plusDays(1).atStartOfDay()
        : day.atTime(minute / 60, minute % 60);
    var offsets = zone.getRules().getValidOffsets(local);
    return offsets.isEmpty()
        ? zone.getRules().getTransition(local).getInstant()
        : local.toInstant(offsets.getFirst());
  }

  private static String timeOf(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }

  private static int minuteOfDay(String text) {
    if ("24:00".equals(text)) {
      return END_OF_DAY;
    }
    if (text == null || !text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      throw new CalendarRejected("a time of day is written HH:mm from 00:00 to 24:00, not " + text);
    }
    return LocalTime.parse(text).toSecondOfDay() / 60;
  }
}
