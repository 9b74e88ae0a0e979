package io.zerodistance.intake.tracking;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** Writes what the customer will read: entries, deadlines, remedies, and where the complaint stands. */
@ApplicationScoped
class Timeline {

  /** Limits of the customer's, kept beside our deadlines and never shown among them: until when to object, and to have it taken up again. */
  static final String OBJECT = "OBJECT";
  static final String REOPEN = "REOPEN";

  /** Of a deadline that we do not give ourselves any more; it is shown again once it is set. */
  static final String NOTHING_DUE = "9999-12-31T00:00:00Z";

  private static final String LIFT_LIMITS = """
      update tracking_deadline set met_at = ?3
      where business_unit = ?1 and number = ?2 and deadline in ('OBJECT', 'REOPEN')""";
  private static final String ENTER = """
      insert into tracking_entry (business_unit, number, at, what, amount, currency)
      values (?1, ?2, ?3, ?4, cast(?5 as bigint), ?6)""";
  private static final String SET_DEADLINE =
      """
      insert into tracking_deadline (business_unit, number, deadline, due) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, number, deadline) do update set due = excluded.due, met_at = null, paused_at = null""";
  private static final String MEET_DEADLINE = """
      insert into tracking_deadline (business_unit, number, deadline, due, met_at) values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, number, deadline) do update set met_at = excluded.met_at, paused_at = null""";
  private static final String PAUSE_DEADLINE = """
      update tracking_deadline set paused_at = ?4 where business_unit = ?1 and number = ?2 and deadline = ?3""";
  private static final String LIFT_DEADLINE = "update tracking_deadline set due = '" + NOTHING_DUE
      + "' where business_unit = ?1 and number = ?2 and deadline = ?3 and met_at is null";
  private static final String OFFER = """
      insert into tracking_remedy (business_unit, number, remedy, type, amount, currency, status, offered_at)
      values (?1, ?2, ?3, ?4, cast(?5 as bigint), ?6, 'PROPOSED', ?7) on conflict do nothing""";
  private static final String MOVE_REMEDY = """
      update tracking_remedy set status = ?4, answered_at = coalesce(answered_at, ?5)
      where business_unit = ?1 and number = ?2 and remedy = ?3 and status = any (string_to_array(?6, ','))""";
  private static final String MOVE = """
      update complaint set status = ?3
      where business_unit = ?1 and number = ?2 and status = any (string_to_array(?4, ','))""";

  @Inject
  Sql sql;

  /** Which complaint; every statement names its unit, so that the key's index is used. */
  record Of(String businessUnit, String number) {}

  Uni<Void> enter(Of complaint, Instant at, Step step, Money amount) {
    return sql.execute(ENTER, complaint.businessUnit(), complaint.number(), at, step.name(),
        amount == null ? null : amount.amount(), amount == null ? null : amount.currency()).replaceWithVoid();
  }

  Uni<Void> setDeadline(Of complaint, String deadline, Instant due) {
    return sql.execute(SET_DEADLINE, complaint.businessUnit(), complaint.number(), deadline, due).replaceWithVoid();
  }

  Uni<Void> meetDeadline(Of complaint, String deadline, Instant due, Instant metAt) {
    return sql.execute(MEET_DEADLINE, complaint.businessUnit(), complaint.number(), deadline, due, metAt)
        .replaceWithVoid();
  }

  /** Nothing is owed by it any more, until it is set anew. */
  Uni<Void> liftDeadline(Of complaint, String deadline) {
    return sql.execute(LIFT_DEADLINE, complaint.businessUnit(), complaint.number(), deadline).replaceWithVoid();
  }

  /** Until it is set anew or met. */
  Uni<Void> pauseDeadline(Of complaint, String deadline, Instant at) {
    return sql.execute(PAUSE_DEADLINE, complaint.businessUnit(), complaint.number(), deadline, at).replaceWithVoid();
  }

  /** A new round: what limited the customer before does not any more. */
  Uni<Void> liftLimits(Of complaint, Instant at) {
    return sql.execute(LIFT_LIMITS, complaint.businessUnit(), complaint.number(), at).replaceWithVoid();
  }

  Uni<Void> offer(Of complaint, String remedy, String type, Money amount, Instant at) {
    return sql.execute(OFFER, complaint.businessUnit(), complaint.number(), remedy, type,
        amount == null ? null : amount.amount(), amount == null ? null : amount.currency(), at).replaceWithVoid();
  }

  /** @return whether the remedy stood in one of the states it may leave, comma-separated */
  Uni<Boolean> moveRemedy(Of complaint, String remedy, String to, String from, Instant at) {
    return sql.execute(MOVE_REMEDY, complaint.businessUnit(), complaint.number(), remedy, to, at, from)
        .map(rows -> rows == 1);
  }

  /** @return whether the complaint stood in one of the states it may leave, comma-separated */
  Uni<Boolean> move(Of complaint, String to, String from) {
    return sql.execute(MOVE, complaint.businessUnit(), complaint.number(), to, from).map(rows -> rows == 1);
  }
}
