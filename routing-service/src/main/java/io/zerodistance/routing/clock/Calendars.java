package io.zerodistance.routing.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.rulebook.RuleSubject;
import io.zerodistance.routing.store.Briefly;
import io.zerodistance.rulebook.RuleBook;
import io.zerodistance.rulebook.RuleDay;
import io.zerodistance.rulebook.RuleJson;
import io.zerodistance.rulebook.RuleLayers;

/** The calendars of the business units; versions never change, so each is built once. Call inside a transaction. */
@ApplicationScoped
public class Calendars {
  @Inject
  RuleBook rules;
  @Inject
  RuleJson json;
  private final Map<Key, VersionedCalendar> built = new ConcurrentHashMap<>();
  private final Briefly<Day, VersionedCalendar> inForce = new Briefly<>();

  private record Key(String businessUnit, int version) {}

  private record Day(String businessUnit, LocalDate day) {}

  /** @throws IllegalStateException when not even the group has a calendar for that day; seeds give it one */
  public Uni<VersionedCalendar> inForce(String businessUnit, Instant at) {
    var day = RuleDay.of(at);
    return inForce.get(new Day(businessUnit, day), () -> rules
        .inForce(businessUnit, RuleSubject.CALENDAR, day).map(layers -> build(businessUnit, layers)));
  }

  /** For the day of {@code at} as it was saved by then, read as stored. */
  public Uni<VersionedCalendar> asOf(String businessUnit, Instant at, Instant saved) {
    return rules.asOf(businessUnit, RuleSubject.CALENDAR, at, saved).map(layers -> build(businessUnit, layers));
  }

  public Uni<VersionedCalendar> version(String businessUnit, int version) {
    var known = built.get(new Key(businessUnit, version));
    return known != null ? Uni.createFrom().item(known)
        : rules.numbered(businessUnit, RuleSubject.CALENDAR, version).map(layers -> build(businessUnit, layers));
  }

  /** What the layers say together, without the clock. */
  public CalendarRules merged(RuleLayers layers) {
    return layer(json.read(layers.unit(), CalendarRules.class))
        .over(layer(json.read(layers.group(), CalendarRules.class)));
  }

  private VersionedCalendar build(String businessUnit, RuleLayers layers) {
    return built.computeIfAbsent(new Key(businessUnit, layers.number()), key -> {
      var merged = merged(layers);
      if (merged.zone() == null) {
        throw new IllegalStateException("no calendar of " + businessUnit);
      }
      return new VersionedCalendar(key.version(), new BusinessClock(merged.calendar()), merged);
    });
  }

  private static CalendarRules layer(CalendarRules rules) {
    return Objects.requireNonNullElse(rules, CalendarRules.NOTHING);
  }
}
