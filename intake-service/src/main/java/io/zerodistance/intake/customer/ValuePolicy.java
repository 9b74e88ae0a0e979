package io.zerodistance.intake.customer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.access.Problems;

/** Accepts a value figure that names its measure, source and day; money has a currency, a grade is 1 to 5. */
final class ValuePolicy {

  private static final int LONGEST_SOURCE = 200;

  /** What staff or an import knows of a customer's value to us. */
  enum Measure {
    PAST_SPEND, EXPECTED_SPEND, PURCHASE_CYCLE, PURCHASING_POWER, RECOGNITION, REACH;

    boolean isMoney() {
      return this == PAST_SPEND || this == EXPECTED_SPEND;
    }

    boolean isGrade() {
      return this == PURCHASING_POWER || this == RECOGNITION;
    }
  }

  @RegisterForReflection
  record Given(String measure, Long figure, String currency, String source, String asOf) {}

  record Accepted(Measure measure, long figure, String currency, String source, LocalDate asOf) {}

  private ValuePolicy() {}

  static Accepted accept(Given given, LocalDate today) {
    if (given == null) {
      throw refused("body", "send measure, figure, source and asOf.");
    }
    var measure = Arrays.stream(Measure.values()).filter(one -> one.name().equals(given.measure())).findFirst()
        .orElseThrow(() -> Problems.of(CustomerProblems.VALUE_INVALID, "measure: use one of the allowed values.",
            Map.of("field", "measure", "allowed", List.of(Measure.values()))));
    if (given.figure() == null || given.figure() < 0 || given.figure() > 1_000_000_000_000L) {
      throw refused("figure", "a whole number from 0; money in minor units.");
    }
    if (measure.isGrade() && (given.figure() < 1 || given.figure() > 5)) {
      throw refused("figure", "a grade from 1 to 5.");
    }
    if (measure.isMoney() && (given.currency() == null || !given.currency().matches("[A-Z]{3}"))) {
      throw refused("currency", "money needs its ISO 4217 code such as CNY.");
    }
    return new Accepted(measure, given.figure(), measure.isMoney() ? given.currency() : null, source(given.source()),
        day(given.asOf(), today));
  }

  static String source(String typed) {
    if (typed == null || typed.isBlank() || typed.strip().length() > LONGEST_SOURCE) {
      throw refused("source", "say in 1 to " + LONGEST_SOURCE + " characters where this is known from.");
    }
    return typed.strip();
  }

  private static LocalDate day(String typed, LocalDate today) {
    try {
      var day = typed == null || typed.isBlank() ? today : LocalDate.parse(typed.strip());
      if (!day.isAfter(today.plusDays(1)) && day.getYear() >= 1990) {
        return day;
      }
    } catch (DateTimeException unreadable) {
      // answered below
    }
    throw refused("asOf", "the day the figure is of, such as 2026-09-30, not in the future.");
  }

  private static HttpProblem refused(String field, String whatToDo) {
    return Problems.of(CustomerProblems.VALUE_INVALID, field + ": " + whatToDo, Map.of("field", field));
  }
}
