package io.zerodistance.routing.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** A stored calendar; a deadline keeps the version so that a later calendar never changes what was promised. */
public record VersionedCalendar(int version, BusinessClock clock, CalendarRules rules) {

  /** Whose statutory days nobody had told yet when it was made, and which a count from one instant to the other runs through. */
  public List<Integer> unknownYears(Instant from, Instant to) {
    var zone = ZoneId.of(rules.zone());
    return IntStream.rangeClosed(LocalDate.ofInstant(from, zone).getYear(), LocalDate.ofInstant(to, zone).getYear())
        .boxed().filter(rules::guesses).toList();
  }
}
