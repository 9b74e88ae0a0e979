package io.zerodistance.resolution.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;

import io.zerodistance.access.Problems;

/** Reads the text and choice fields of requests and says which one is wrong. */
public final class Texts {

  private Texts() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code field-invalid} */
  public static String required(String field, String value, int longest) {
    if (value == null || value.isBlank()) {
      throw invalid(field, "Give " + field + "; it may not be empty.");
    }
    return atMost(field, value, longest);
  }

  /** The id of a person on the staff, as tokens name it. */
  public static String staffId(String value) {
    if (value == null || !value.matches("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}")) {
      throw invalid("staff", "Give the staff id as in the list of staff.");
    }
    return value;
  }

  public static String optional(String field, String value, int longest) {
    return value == null || value.isBlank() ? null : atMost(field, value, longest);
  }

  public static <E extends Enum<E>> E choice(String field, String value, Class<E> choices) {
    for (var choice : choices.getEnumConstants()) {
      if (choice.name().equals(value)) {
        return choice;
      }
    }
    throw invalid(field, "Give " + field + " as one of " + java.util.Arrays.toString(choices.getEnumConstants()) + ".");
  }

  /** An instant with its offset. */
  public static Instant moment(String field, String value) {
    try {
      return OffsetDateTime.parse(required(field, value, 40)).toInstant();
    } catch (DateTimeParseException malformed) {
      throw invalid(field, "Give " + field + " with its offset, for example 2026-12-01T17:00:00+08:00.");
    }
  }

  /** The same, or null when it is left out. */
  public static Instant optionalMoment(String field, String value) {
    return value == null || value.isBlank() ? null : moment(field, value);
  }

  public static <T> T body(T body) {
    if (body == null) {
      throw invalid("body", "Send a JSON body.");
    }
    return body;
  }

  public static RuntimeException invalid(String field, String whatToDo) {
    return Problems.of(CaseProblems.FIELD_INVALID, whatToDo, Map.of("field", field));
  }

  private static String atMost(String field, String value, int longest) {
    if (value.codePointCount(0, value.length()) > longest) {
      throw invalid(field, "Shorten " + field + " to at most " + longest + " characters.");
    }
    return value;
  }
}
