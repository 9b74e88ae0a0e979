package io.zerodistance.resolution.approval;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** How long an approval waits before it goes up: so many minutes by the clock, or of the hours in which somebody decides. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatienceRule(Integer minutes, String counts, String opens, String closes) implements RuleContent {

  private static final String BUSINESS = "BUSINESS";
  private static final int LONGEST_MINUTES = 43_200;
  /** Nobody rests longer; a rule under which no day ever works ends here. */
  private static final int LONGEST_DAYS = 400;

  boolean countsBusinessTime() {
    return BUSINESS.equals(counts);
  }

  Instant byTheClock(Instant from) {
    return from.plus(Duration.ofMinutes(minutes));
  }

  /** When so many open minutes have passed on days that {@code works} knows as working days in this zone. */
  Instant inOpenHours(Instant from, ZoneId zone, Predicate<LocalDate> works) {
    var left = Duration.ofMinutes(minutes);
    var at = from.atZone(zone);
    for (int looked = 0; looked < LONGEST_DAYS; looked++) {
      var day = at.toLocalDate();
      var close = day.atTime(LocalTime.parse(closes)).atZone(zone);
      var begins = later(at, day.atTime(LocalTime.parse(opens)).atZone(zone));
      if (works.test(day) && begins.isBefore(close)) {
        var open = Duration.between(begins, close);
        if (left.compareTo(open) <= 0) {
          return begins.plus(left).toInstant();
        }
        left = left.minus(open);
      }
      at = day.plusDays(1).atStartOfDay(zone);
    }
    return at.toInstant();
  }

  private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
    return one.isAfter(other) ? one : other;
  }

  @Override
  public void check() {
    unless(minutes != null && minutes >= 1 && minutes <= LONGEST_MINUTES,
        "minutes is from 1 to " + LONGEST_MINUTES);
    unless(countsBusinessTime() || "CALENDAR".equals(counts), "counts is BUSINESS or CALENDAR");
    unless(!countsBusinessTime() || isSpan(), "opens and closes are times such as 09:00 and 18:00, in this order");
  }

  private boolean isSpan() {
    try {
      return opens != null && closes != null && LocalTime.parse(opens).isBefore(LocalTime.parse(closes));
    } catch (DateTimeException malformed) {
      return false;
    }
  }
}
