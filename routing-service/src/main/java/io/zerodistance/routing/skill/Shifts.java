package io.zerodistance.routing.skill;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.routing.clock.BusinessCalendar;
import io.zerodistance.routing.clock.BusinessClock;
import io.zerodistance.routing.clock.OpenSpan;

/** Reads shifts, which are calendars of one person; no shift means always. */
@ApplicationScoped
class Shifts {
  @RegisterForReflection
  record Shift(String zone, Map<String, List<List<String>>> week, Map<String, List<List<String>>> overrides) {}

  @Inject
  ObjectMapper json;

  private final Map<String, BusinessClock> read = new ConcurrentHashMap<>();

  boolean isOn(String shift, Instant at) {
    return shift == null || read.computeIfAbsent(shift, this::parse).isOpen(at);
  }

  /** The hours of work that run or come next. */
  OpenSpan hours(String shift, Instant at) {
    return read.computeIfAbsent(shift, this::parse).openFrom(at);
  }

  private BusinessClock parse(String text) {
    try {
      var shift = json.readValue(text, Shift.class);
      return new BusinessClock(BusinessCalendar.parse(shift.zone(), shift.week(), shift.overrides()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored shift is no calendar", e);
    }
  }
}
