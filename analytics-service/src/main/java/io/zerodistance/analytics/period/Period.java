package io.zerodistance.analytics.period;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import io.zerodistance.access.Problems;
import io.zerodistance.analytics.AnalyticsProblems;

/** A stretch of time from (inclusive) to (exclusive); null is open on that side. Days are days in China. */
public record Period(Instant from, Instant to) {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant BEGINNING = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * Reads {@code 2026-11-21} as a whole day, {@code to} included, or an instant with offset.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code period-invalid}
   */
  public static Period of(String from, String to) {
    var period = new Period(read(from, 0), read(to, 1));
    if (!period.start().isBefore(period.end())) {
      throw Problems.of(AnalyticsProblems.PERIOD_INVALID, "'from' must be before 'to'.");
    }
    return period;
  }

  /** For SQL: never null. */
  public Instant start() {
    return from == null ? BEGINNING : from;
  }

  /** For SQL: never null. */
  public Instant end() {
    return to == null ? END : to;
  }

  private static Instant read(String text, int daysAfter) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var instant = text.length() == 10
          ? LocalDate.parse(text).plusDays(daysAfter).atStartOfDay(ZONE).toInstant()
          // A '+' that was not encoded arrives as a space.
          : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
      if (instant.isBefore(BEGINNING) || instant.isAfter(END)) {
        throw new DateTimeException("out of range");
      }
      return instant;
    } catch (DateTimeException unreadable) {
      throw Problems.of(AnalyticsProblems.PERIOD_INVALID,
          "Give 'from' and 'to' as a day such as 2026-11-21 or as an instant such as 2026-11-21T08:00:00+08:00.");
    }
  }
}
