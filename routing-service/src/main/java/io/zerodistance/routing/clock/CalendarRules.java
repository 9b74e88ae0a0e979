package io.zerodistance.routing.clock;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One layer of a calendar as somebody set it; what a unit leaves out is the group's.
 *
 * @param week open hours by day of week, {@code MON} to {@code SUN}; a day that is missing is closed
 * @param observesHolidays whether the desk closes on statutory holidays and works on make-up days
 * @param holidays statutory days of the years that somebody accepted; only the group has them
 * @param days days that differ for a reason of one's own; no hours closes the day
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarRules(String zone, Map<String, List<List<String>>> week, Boolean observesHolidays,
    List<Holiday> holidays, List<Day> days) {
  static final CalendarRules NOTHING = new CalendarRules(null, null, null, null, null);
  private static final List<String> WORKING_WEEK = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

  /** @param working a make-up day (调休), worked although it is a weekend */
  @RegisterForReflection
  public record Holiday(LocalDate day, String name, boolean working) {}

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Day(LocalDate day, List<List<String>> hours, String name, String source) {}

  /** This layer over the group's. */
  public CalendarRules over(CalendarRules group) {
    var days = new LinkedHashMap<LocalDate, Day>();
    orEmpty(group.days).forEach(day -> days.put(day.day(), day));
    orEmpty(this.days).forEach(day -> days.put(day.day(), day));
    return new CalendarRules(zone != null ? zone : group.zone, week != null ? week : group.week,
        observesHolidays != null ? observesHolidays : Objects.requireNonNullElse(group.observesHolidays, false),
        orEmpty(group.holidays), List.copyOf(days.values()));
  }

  /** @throws CalendarRejected naming what is wrong */
  public BusinessCalendar calendar() {
    var overrides = new HashMap<String, List<List<String>>>();
    if (Boolean.TRUE.equals(observesHolidays)) {
      orEmpty(holidays)
          .forEach(
              holiday -> overrides.put(holiday.day().toString(), holiday.working() ? ordinaryHours(week) : List.of()));
    }
    for (var day : orEmpty(days)) {
      if (day.day() == null) {
        throw new CalendarRejected("every day that differs has a date");
      }
      overrides.put(day.day().toString(), day.hours() == null ? List.of() : day.hours());
    }
    return BusinessCalendar.parse(zone, week, overrides);
  }

  /**
   * When somebody is at work who works this week and keeps the days of the desk: not on a day for which it closes, and as on
   * an ordinary day on one for which it opens although the week has it free.
   */
  public BusinessCalendar shift(String zone, Map<String, List<List<String>>> ownWeek) {
    var differs = new HashMap<String, List<List<String>>>();
    if (Boolean.TRUE.equals(observesHolidays)) {
      orEmpty(holidays).forEach(holiday -> differ(differs, ownWeek, holiday.day(), holiday.working()));
    }
    orEmpty(days).forEach(day -> differ(differs, ownWeek, day.day(), !orEmpty(day.hours()).isEmpty()));
    return BusinessCalendar.parse(zone, ownWeek, differs);
  }

  private static void differ(Map<String, List<List<String>>> differs, Map<String, List<List<String>>> ownWeek,
      LocalDate day, boolean opens) {
    var usual = orEmpty(ownWeek.get(WORKING_WEEK.get(day.getDayOfWeek().getValue() - 1)));
    if (!opens) {
      differs.put(day.toString(), List.of());
    } else if (usual.isEmpty()) {
      differs.put(day.toString(), ordinaryHours(ownWeek));
    } else {
      differs.remove(day.toString());
    }
  }

  /** Years whose statutory days are known; a desk that works through holidays needs none. */
  public TreeSet<Integer> knownYears() {
    var years = new TreeSet<Integer>();
    orEmpty(holidays).forEach(holiday -> years.add(holiday.day().getYear()));
    return years;
  }

  /** Is an answer about this year a guess, because nobody has told yet which days are off? */
  public boolean guesses(int year) {
    return Boolean.TRUE.equals(observesHolidays) && !knownYears().contains(year);
  }

  /** Those of the first day in the week that opens at all. */
  private static List<List<String>> ordinaryHours(Map<String, List<List<String>>> week) {
    return WORKING_WEEK.stream().map(day -> week == null ? null : week.get(day))
        .filter(hours -> hours != null && !hours.isEmpty()).findFirst().orElse(List.of());
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : list;
  }
}
