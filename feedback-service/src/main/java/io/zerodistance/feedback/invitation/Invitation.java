package io.zerodistance.feedback.invitation;

import java.time.Instant;
import java.util.UUID;

import io.zerodistance.feedback.Row;

/** One round's invitation as staff see it; {@code because} says why it was not sent or taken back. */
public record Invitation(UUID id, int round, InvitationState state, String because, String handler, Instant closedAt,
    Instant dueAt, Instant sentAt, Instant expiresAt, Instant answeredAt) {

  static final String COLUMNS = "id, round, state, because, handler, closed_at, due_at, sent_at, expires_at, used_at";

  static Invitation of(Row row) {
    return new Invitation(row.id(0), row.number(1), InvitationState.valueOf(row.text(2)), row.text(3), row.text(4),
        row.instant(5), row.instant(6), row.instant(7), row.instant(8), row.instant(9));
  }
}
