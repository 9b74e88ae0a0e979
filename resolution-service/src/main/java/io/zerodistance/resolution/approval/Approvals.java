package io.zerodistance.resolution.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/** The approvals of the transaction's business units; each is decided once, by a conditional update. */
@ApplicationScoped
class Approvals {

  static final String COLUMNS = """
      a.id, a.business_unit, a.number, a.remedy, a.kind, a.amount, a.currency, a.payee, a.remedy_version,
      a.facts_version, a.required_tier, a.required_rank, a.requested_by, a.requested_at, a.state,
      a.escalated_tier, a.escalated_at""";
  private static final String FIND = "select " + COLUMNS + " from approval a where a.id = ?1";
  private static final String PENDING = "select " + COLUMNS + """
      \sfrom approval a where a.business_unit = ?1 and a.number = ?2 and a.remedy = ?3 and a.state = 'PENDING'
        and a.kind = 'AUTHORITY' order by a.remedy_version desc limit 1""";
  private static final String ADD = """
      insert into approval (business_unit, id, number, remedy, kind, amount, currency, payee, remedy_version,
        facts_version, required_tier, required_rank, requested_by, requested_at, escalate_at, state)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, 'PENDING')""";
  private static final String SETTLE = """
      update approval set state = ?3, decided_by = ?4, decided_at = ?5, because = ?6
      where business_unit = ?1 and id = ?2 and state = 'PENDING'""";
  private static final String VOID = """
      update approval set state = 'VOIDED', decided_at = ?4
      where business_unit = ?1 and number = ?2 and remedy = ?3 and state = 'PENDING' and kind = 'AUTHORITY'""";

  private static final String OVERDUE = "select " + COLUMNS + """
      \sfrom approval a where a.state = 'PENDING' and a.escalate_at is not null and a.escalate_at <= ?1
      order by a.escalate_at, a.id limit ?2""";
  private static final String OF_ENDED_CASES = "select " + COLUMNS + """
      \sfrom approval a join case_file f on f.business_unit = a.business_unit and f.number = a.number
      where a.state = 'PENDING' and a.kind = 'AUTHORITY' and f.state in ('CLOSED', 'WITHDRAWN', 'MERGED')
      order by a.requested_at, a.id limit ?1""";
  private static final String ESCALATE = """
      update approval set escalated_tier = coalesce(cast(?3 as text), escalated_tier),
        escalated_at = coalesce(cast(?4 as timestamptz), escalated_at), escalate_at = ?5
      where business_unit = ?1 and id = ?2 and state = 'PENDING'""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Optional<Approval>> find(String id) {
    return sql.rows(FIND, id).map(Row.first(Approvals::read));
  }

  /** What is asked before this remedy may be granted. */
  Uni<Optional<Approval>> pending(String businessUnit, String number, String remedy) {
    return sql.rows(PENDING, businessUnit, number, remedy).map(Row.first(Approvals::read));
  }

  /** {@code escalateAt}: when it has waited too long, null when it may wait. */
  Uni<Void> add(Approval approval, Instant escalateAt) {
    return sql.execute(ADD, approval.businessUnit(), approval.id(), approval.number(), approval.remedy(),
        approval.kind().name(), approval.amount().amount(), approval.amount().currency(), approval.payee(),
        approval.remedyVersion(), approval.factsVersion(), approval.requiredTier(), approval.requiredRank(),
        approval.requestedBy(), approval.requestedAt(), escalateAt).replaceWithVoid();
  }

  /** False when it was settled before. */
  Uni<Boolean> settle(Approval approval, ApprovalState state, String by, String because) {
    return sql.execute(SETTLE, approval.businessUnit(), approval.id(), state.name(), by, clock.instant(), because)
        .map(rows -> rows == 1);
  }

  Uni<Void> voidPending(String businessUnit, String number, String remedy) {
    return sql.execute(VOID, businessUnit, number, remedy, clock.instant()).replaceWithVoid();
  }

  /** What has waited too long in any of the transaction's units, longest first. */
  Uni<List<Approval>> overdue(Instant now, int most) {
    return sql.rows(OVERDUE, now, most).map(Row.each(Approvals::read));
  }

  /** What still waits though its case has ended, in any of the transaction's units, longest first. */
  Uni<List<Approval>> ofEndedCases(int most) {
    return sql.rows(OF_ENDED_CASES, most).map(Row.each(Approvals::read));
  }

  /** {@code tier} null: nobody is above, it stays where it is and is not looked for again. */
  Uni<Void> escalate(Approval approval, String tier, Instant at, Instant next) {
    return sql.execute(ESCALATE, approval.businessUnit(), approval.id(), tier, tier == null ? null : at, next)
        .replaceWithVoid();
  }

  static Approval read(Row row) {
    return new Approval(row.text(0), row.text(1), row.text(2), row.text(3), ApprovalKind.valueOf(row.text(4)),
        row.money(5), row.text(7), (int) row.whole(8), row.whole(9), row.text(10), (int) row.whole(11), row.text(12),
        row.instant(13), ApprovalState.valueOf(row.text(14)), row.text(15), row.instant(16));
  }
}
