package io.zerodistance.routing.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.staffing.Absences.Absence;
import io.zerodistance.rulebook.RuleDay;

/** Who works when over some days; call inside a transaction. */
@ApplicationScoped
class ShowRoster {
  private static final int MOST_PEOPLE = 1_000;
  private static final List<List<String>> ALL_DAY = List.of(List.of("00:00", "24:00"));

  /** {@code hours} by day of week; {@code always} where no shift is set. */
  record Line(String staff, String team, boolean always, Map<String, List<List<String>>> week) {}

  /**
   * The roster.
   *
   * @param uncovered dates on which nobody who takes work is on shift for any part of the day
   */
  record Roster(LocalDate from, int days, List<Line> people, List<Absence> absences, Set<LocalDate> uncovered) {}

  @Inject
  People people;
  @Inject
  Absences absences;
  @Inject
  Clock clock;

  Uni<Roster> show(String businessUnit, LocalDate wanted, int days) {
    var zone = ZoneId.of(PersonPolicy.ZONE);
    var from = wanted == null ? RuleDay.of(clock.instant()) : wanted;
    var start = from.atStartOfDay(zone).toInstant();
    var end = from.plusDays(days).atStartOfDay(zone).toInstant();
    return people.page(businessUnit, "", MOST_PEOPLE).chain(all -> absences.between(businessUnit, start, end)
        .map(away -> {
          var lines = all.stream().filter(Person::active).filter(p -> p.capacity() > 0).map(ShowRoster::line).toList();
          return new Roster(from, days, lines, away, uncovered(lines, away, from, days, zone));
        }));
  }

  private static Line line(Person person) {
    return new Line(person.id(), person.team(), person.shift() == null,
        person.shift() == null ? Map.of() : ShiftText.parse(person.shift()));
  }

  private static Set<LocalDate> uncovered(List<Line> lines, List<Absence> away, LocalDate from, int days, ZoneId zone) {
    var uncovered = new TreeSet<LocalDate>();
    for (int i = 0; i < days; i++) {
      var day = from.plusDays(i);
      var name = day.getDayOfWeek().name().substring(0, 3);
      var start = day.atStartOfDay(zone).toInstant();
      var end = day.plusDays(1).atStartOfDay(zone).toInstant();
      boolean covered = lines.stream()
          .filter(line -> !(line.always() ? ALL_DAY : line.week().getOrDefault(name, List.of())).isEmpty())
          .anyMatch(line -> away.stream().noneMatch(
              a -> a.staff().equals(line.staff()) && !a.from().isAfter(start) && !a.to().isBefore(end)));
      if (!covered) {
        uncovered.add(day);
      }
    }
    return uncovered;
  }
}
