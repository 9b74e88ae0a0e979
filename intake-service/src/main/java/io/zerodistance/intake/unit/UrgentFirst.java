package io.zerodistance.intake.unit;

import java.time.Instant;

import io.zerodistance.access.AccessProblems;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Problems;

/** A position in a list that shows what is urgent (1) before all else (0), each part newest first. */
public record UrgentFirst(int urgency, Instant at, String key) {

  private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");

  /**
   * @param lastKey what sorts after every key
   * @return the very beginning for null; @throws HttpProblem 400 {@code cursor-invalid} for a cursor of another list
   */
  public static UrgentFirst after(Cursor cursor, String lastKey) {
    if (cursor == null) {
      return new UrgentFirst(2, AFTER_ALL, lastKey);
    }
    if (!cursor.key().matches("[01]\\|.+")) {
      throw Problems.of(AccessProblems.CURSOR_INVALID, "Use the 'next' value of the page before, or leave it out.");
    }
    return new UrgentFirst(cursor.key().charAt(0) - '0', cursor.at(), cursor.key().substring(2));
  }

  public Cursor cursor() {
    return new Cursor(at, urgency + "|" + key);
  }
}
