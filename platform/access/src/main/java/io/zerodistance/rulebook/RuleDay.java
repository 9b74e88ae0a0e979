package io.zerodistance.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Map;

import io.zerodistance.access.AccessProblems;
import io.zerodistance.access.Problems;

/** On which day a rule begins or ends to hold: at midnight where the group works. */
public final class RuleDay {
  private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

  private RuleDay() {}

  public static LocalDate of(Instant at) {
    return at.atZone(HOME).toLocalDate();
  }

  /**
   * A day as somebody typed it; null for nothing.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code validation-failed}
   */
  public static LocalDate read(String field, String typed) {
    try {
      var day = typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
      if (day == null || day.getYear() >= 1 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeParseException malformed) {
      // Said below.
    }
    throw Problems.of(AccessProblems.VALIDATION_FAILED, "Give " + field + " as a day, for example 2027-01-01.",
        Map.of("field", field));
  }
}
