package io.zerodistance.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;

/** A position in a list that is sorted by instant, then key: opaque to callers, stable under inserts. */
public record Cursor(Instant at, String key) {

  public String encoded() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + key).getBytes(StandardCharsets.UTF_8));
  }

  /** @return null for null; @throws HttpProblem 400 {@code cursor-invalid} for anything that we did not issue */
  public static Cursor decode(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      int bar = plain.indexOf('|');
      if (bar > 0) {
        return new Cursor(Instant.parse(plain.substring(0, bar)), plain.substring(bar + 1));
      }
    } catch (IllegalArgumentException | DateTimeParseException notOurs) {
      // answered below, together with a missing bar
    }
    throw Problems.of(AccessProblems.CURSOR_INVALID, "Use the 'next' value of the page before, or leave it out.");
  }
}
