package io.zerodistance.routing.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.routing.clock.BusinessCalendar;
import io.zerodistance.routing.clock.CalendarRules;
import io.zerodistance.routing.clock.Calendars;
import io.zerodistance.routing.clock.OpenHours;
import io.zerodistance.routing.staffing.Absences.Absence;

/** Who works when over some days, as routing gives out work; call inside a transaction. */
@ApplicationScoped
class ShowRoster {
  private static final int PAGE = 200;
  private static final int AT_ONCE = 1_000;
  private static final List<List<String>> ALL_DAY = List.of(List.of("00:00", "24:00"));

  /** {@code hours} by date, days without work left out; {@code always} where no shift is set. */
  record Line(String staff, String team, boolean always, SortedMap<LocalDate, List<List<String>>> hours) {}

  /**
   * The roster.
   *
   * @param people a page of them; {@code next} is the cursor of the following, null at the end
   * @param holidays days off and make-up days that the desk keeps
   * @param uncovered dates on which the desk is open and nobody of the unit who takes work is there for any part of the day
   */
  record Roster(LocalDate from, int days, List<Line> people, String next, List<CalendarRules.Holiday> holidays,
      List<Absence> absences, Set<LocalDate> uncovered) {}

  @Inject
  People people;
  @Inject
  Absences absences;
  @Inject
  Calendars calendars;

  private record Span(LocalDate from, int days, CalendarRules desk) {
    List<LocalDate> dates() {
      return from.datesUntil(from.plusDays(days)).toList();
    }
  }

  Uni<Roster> show(String businessUnit, LocalDate from, int days, String after) {
    var start = midnight(from);
    return calendars.inForce(businessUnit, start).map(calendar -> new Span(from, days, calendar.rules()))
        .chain(span -> absences.between(businessUnit, start, midnight(from.plusDays(days)))
            .chain(away -> uncovered(businessUnit, span, away)
                .chain(bare -> people.onRoster(businessUnit, after, PAGE + 1)
                    .map(rows -> Page.of(rows, PAGE, person -> new Cursor(Instant.EPOCH, person.id())))
                    .map(
                        page -> new Roster(from, days, page.items().stream().map(person -> line(person, span)).toList(),
                            page.next(), holidays(span), away, bare)))));
  }

  private static List<CalendarRules.Holiday> holidays(Span span) {
    return !Boolean.TRUE.equals(span.desk().observesHolidays()) ? List.of()
        : span.desk().holidays().stream().filter(holiday -> span.dates().contains(holiday.day()))
            .sorted(Comparator.comparing(CalendarRules.Holiday::day)).toList();
  }

  private static Line line(Person person, Span span) {
    var calendar = calendarOf(person, span.desk());
    var hours = new TreeMap<LocalDate, List<List<String>>>();
    for (var day : span.dates()) {
      var open = calendar == null ? ALL_DAY : calendar.on(day).stream().map(OpenHours::written).toList();
      if (!open.isEmpty()) {
        hours.put(day, open);
      }
    }
    return new Line(person.id(), person.team(), calendar == null, hours);
  }

  /** Null where somebody is always on shift. */
  private static BusinessCalendar calendarOf(Person person, CalendarRules desk) {
    if (person.shift() == null) {
      return null;
    }
    var shift = ShiftText.parse(person.shift());
    return shift.fixed() ? BusinessCalendar.parse(PersonPolicy.ZONE, shift.week(), null)
        : desk.shift(PersonPolicy.ZONE, shift.week());
  }

  private Uni<Set<LocalDate>> uncovered(String businessUnit, Span span, List<Absence> away) {
    var desk = span.desk().calendar();
    Set<LocalDate> open = span.dates().stream().filter(day -> !desk.on(day).isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
    return cover(businessUnit, "", span, away, open).replaceWith(open);
  }

  /** Takes the days away on which somebody is there, page after page until none is left. */
  private Uni<Void> cover(String businessUnit, String after, Span span, List<Absence> away, Set<LocalDate> open) {
    return people.onRoster(businessUnit, after, AT_ONCE).chain(page -> {
      for (var person : page) {
        if (!open.isEmpty()) {
          line(person, span).hours().keySet().stream().filter(day -> !isAway(person.id(), day, away))
              .forEach(open::remove);
        }
      }
      return page.size() < AT_ONCE || open.isEmpty() ? Uni.createFrom().voidItem()
          : cover(businessUnit, page.getLast().id(), span, away, open);
    });
  }

  private static boolean isAway(String staff, LocalDate day, List<Absence> away) {
    return away.stream().anyMatch(a -> a.staff().equals(staff) && !a.from().isAfter(midnight(day))
        && !a.to().isBefore(midnight(day.plusDays(1))));
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneId.of(PersonPolicy.ZONE)).toInstant();
  }
}
