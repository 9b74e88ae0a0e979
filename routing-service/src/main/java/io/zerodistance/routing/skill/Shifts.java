package io.zerodistance.routing.skill;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.clock.BusinessCalendar;
import io.zerodistance.routing.clock.BusinessClock;
import io.zerodistance.routing.clock.Calendars;
import io.zerodistance.routing.clock.OpenSpan;
import io.zerodistance.routing.clock.VersionedCalendar;

/**
 * Reads shifts: the week of one person, who keeps the days off and the make-up days of the unit's calendar in force. No shift
 * means always. Call inside a transaction.
 */
@ApplicationScoped
class Shifts {
  /** @param fixed the person works this week whatever the desk's days off and make-up days */
  @RegisterForReflection
  record Shift(String zone, Map<String, List<List<String>>> week, boolean fixed) {}

  @Inject
  ObjectMapper json;
  @Inject
  Calendars calendars;
  @Inject
  Clock clock;

  private final Map<Key, BusinessClock> read = new ConcurrentHashMap<>();

  private record Key(String shift, String businessUnit, int calendar) {}

  Uni<Map<String, OfUnit>> of(Collection<String> businessUnits) {
    Map<String, OfUnit> all = new HashMap<>();
    return Multi.createFrom().iterable(businessUnits).onItem()
        .transformToUniAndConcatenate(unit -> of(unit).invoke(shifts -> all.put(unit, shifts)))
        .collect().asList().replaceWith(all);
  }

  Uni<OfUnit> of(String businessUnit) {
    return calendars.inForce(businessUnit, clock.instant()).map(desk -> new OfUnit(businessUnit, desk));
  }

  /** The shifts of a unit by one version of its calendar. */
  final class OfUnit {
    private final String businessUnit;
    private final VersionedCalendar desk;

    private OfUnit(String businessUnit, VersionedCalendar desk) {
      this.businessUnit = businessUnit;
      this.desk = desk;
    }

    int calendar() {
      return desk.version();
    }

    boolean isOn(String shift, Instant at) {
      return shift == null || clockOf(shift).isOpen(at);
    }

    /** The hours of work that run or come next. */
    OpenSpan hours(String shift, Instant at) {
      return clockOf(shift).openFrom(at);
    }

    private BusinessClock clockOf(String shift) {
      return read.computeIfAbsent(new Key(shift, businessUnit, desk.version()), key -> {
        var own = parse(shift);
        return new BusinessClock(own.fixed() ? BusinessCalendar.parse(own.zone(), own.week(), null)
            : desk.rules().shift(own.zone(), own.week()));
      });
    }
  }

  private Shift parse(String text) {
    try {
      return json.readValue(text, Shift.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored shift is no week", e);
    }
  }
}
