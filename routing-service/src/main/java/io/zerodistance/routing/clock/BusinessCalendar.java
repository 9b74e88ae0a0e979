package io.zerodistance.routing.clock;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * When a business unit works: a week of open hours in one zone, and days that differ from it.
 *
 * @param week open hours by day of week; a day that is missing is closed
 * @param overrides open hours of single days instead of the week's; an empty list closes the day
 */
public record BusinessCalendar(ZoneId zone, Map<DayOfWeek, List<OpenHours>> week,
    Map<LocalDate, List<OpenHours>> overrides) {
  private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
  private static final int MOST_OVERRIDES = 10_000;

  public BusinessCalendar {
    if (week.values().stream().allMatch(List::isEmpty) && overrides.values().stream().allMatch(List::isEmpty)) {
      throw new CalendarRejected("the calendar never opens; give at least one interval in week or overrides");
    }
    if (overrides.size() > MOST_OVERRIDES) {
      throw new CalendarRejected("more than " + MOST_OVERRIDES + " overrides; keep the years that are needed");
    }
    week = Map.copyOf(week);
    overrides = Map.copyOf(overrides);
  }

  /**
   * Reads the shape of the public API.
   *
   * @param week keys {@code MON} to {@code SUN}, values pairs of {@code HH:mm}; null means a closed week
   * @param overrides keys {@code yyyy-MM-dd}; null means none
   * @throws CalendarRejected naming the part that is wrong
   */
  public static BusinessCalendar parse(String zone, Map<String, List<List<String>>> week,
      Map<String, List<List<String>>> overrides) {
    var days = new EnumMap<DayOfWeek, List<OpenHours>>(DayOfWeek.class);
    (week == null ? Map.<String, List<List<String>>>of() : week)
        .forEach((day, pairs) -> days.put(dayOf(day), hours(day, pairs)));
    var dates = new HashMap<LocalDate, List<OpenHours>>();
    (overrides == null ? Map.<String, List<List<String>>>of() : overrides)
        .forEach((date, pairs) -> dates.put(dateOf(date), hours(date, pairs)));
    return new BusinessCalendar(zoneOf(zone), days, dates);
  }

  /** Open minutes of a working day, where every day of the week that opens at all is open for as long; else empty. */
  public OptionalInt minutesOfDay() {
    var lengths = week.values().stream().filter(hours -> !hours.isEmpty())
        .mapToInt(hours -> hours.stream().mapToInt(span -> span.to() - span.from()).sum()).distinct().toArray();
    return lengths.length == 1 ? OptionalInt.of(lengths[0]) : OptionalInt.empty();
  }

  /** When it is open on a day, in local time. */
  public List<OpenHours> on(LocalDate day) {
    var override = overrides.get(day);
    return override != null ? override : week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static List<OpenHours> hours(String day, List<List<String>> pairs) {
    if (pairs == null) {
      throw new CalendarRejected(day + " has no list of intervals; an empty list closes the day");
    }
    var sorted = pairs.stream().map(OpenHours::parse).sorted(Comparator.comparingInt(OpenHours::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from() < sorted.get(i - 1).to()) {
        throw new CalendarRejected("two intervals of " + day + " overlap; join them into one");
      }
    }
    return sorted;
  }

  private static DayOfWeek dayOf(String name) {
    int index = DAYS.indexOf(name);
    if (index < 0) {
      throw new CalendarRejected("a day of the week is one of " + String.join(", ", DAYS) + ", not " + name);
    }
    return DayOfWeek.of(index + 1);
  }

  private static LocalDate dateOf(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new CalendarRejected("an override is keyed by a date such as 2026-10-01, not " + text);
    }
  }

  private static ZoneId zoneOf(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException | NullPointerException e) {
      throw new CalendarRejected("zone is a name such as Asia/Shanghai, not " + name);
    }
  }
}
