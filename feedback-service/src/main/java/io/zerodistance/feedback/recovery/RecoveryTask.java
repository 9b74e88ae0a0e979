package io.zerodistance.feedback.recovery;

import java.time.Instant;
import java.util.UUID;

import io.zerodistance.feedback.Row;

/** One task as staff see it; {@code because} is NOT_RESOLVED, LOW_SCORE or NO_ANSWER, {@code state} OPEN or DONE. */
public record RecoveryTask(UUID id, String number, int round, String because, String state, String handler,
    Instant openedAt, Instant doneAt) {

  static RecoveryTask of(Row row) {
    return new RecoveryTask(row.id(0), row.text(1), row.number(2), row.text(3), row.text(4), row.text(5),
        row.instant(6),
        row.instant(7));
  }
}
