package io.zerodistance.routing.clock;

import java.time.Instant;
import java.time.LocalDate;

import io.zerodistance.access.AccessProblems;
import io.zerodistance.access.Problems;
import io.zerodistance.rulebook.RuleDay;

/** A day that somebody names in a request: there are rules for it, and it is none that only a slip of the pen writes. */
public final class AskedDay {
  private static final int FIRST_YEAR = 2020;
  private static final int LAST_YEAR = 2100;

  private AskedDay() {}

  /** @return the same day; null where none was named */
  public static LocalDate check(LocalDate day) {
    if (day != null) {
      checkYear(day.getYear());
    }
    return day;
  }

  public static Instant check(Instant at) {
    if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
      throw refused();
    }
    checkYear(RuleDay.of(at).getYear());
    return at;
  }

  public static int checkYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw refused();
    }
    return year;
  }

  private static RuntimeException refused() {
    return Problems.of(AccessProblems.VALIDATION_FAILED,
        "A day lies in the years %d to %d, written such as 2026-10-01.".formatted(FIRST_YEAR, LAST_YEAR));
  }
}
