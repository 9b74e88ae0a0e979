package io.zerodistance.feedback;

import java.time.Instant;
import java.util.UUID;

import io.zerodistance.access.AccessProblems;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Problems;

/** Where a newest-first list goes on; the key of a row is its UUID. */
public record KeysetCursor(Instant at, UUID key) {

  private static final Instant OLDEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 {@code cursor-invalid} for anything that we did not
   * issue
   */
  public static KeysetCursor of(String text) {
    var cursor = Cursor.decode(text);
    if (cursor == null) {
      return new KeysetCursor(NEWEST, new UUID(-1, -1));
    }
    try {
      if (!cursor.at().isBefore(OLDEST) && !cursor.at().isAfter(NEWEST)) {
        return new KeysetCursor(cursor.at(), UUID.fromString(cursor.key()));
      }
    } catch (IllegalArgumentException notOurs) {
      // answered below, together with an instant that no row can have
    }
    throw Problems.of(AccessProblems.CURSOR_INVALID, "Use the 'next' value of the page before, or leave it out.");
  }

  public static Cursor next(Instant at, UUID key) {
    return new Cursor(at, key.toString());
  }
}
