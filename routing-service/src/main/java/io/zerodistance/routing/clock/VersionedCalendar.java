package io.zerodistance.routing.clock;

/** A stored calendar; a deadline keeps the version so that a later calendar never changes what was promised. */
public record VersionedCalendar(int version, BusinessClock clock, CalendarRules rules) {}
