package io.zerodistance.resolution.approval;

import java.time.Clock;
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
      a.facts_version, a.required_tier, a.required_rank, a.requested_by, a.requested_at, a.state""";
  private static final String FIND = "select " + COLUMNS + " from approval a where a.id = ?1";
  private static final String ADD = """
      insert into approval (business_unit, id, number, remedy, kind, amount, currency, payee, remedy_version,
        facts_version, required_tier, required_rank, requested_by, requested_at, state)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, 'PENDING')""";
  private static final String SETTLE = """
      update approval set state = ?3, decided_by = ?4, decided_at = ?5, because = ?6
      where business_unit = ?1 and id = ?2 and state = 'PENDING'""";
  private static final String VOID = """
      update approval set state = 'VOIDED', decided_at = ?4
      where business_unit = ?1 and number = ?2 and remedy = ?3 and state = 'PENDING' and kind = 'AUTHORITY'""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Optional<Approval>> find(String id) {
    return sql.rows(FIND, id).map(Row.first(Approvals::read));
  }

  Uni<Void> add(Approval approval) {
    return sql.execute(ADD, approval.businessUnit(), approval.id(), approval.number(), approval.remedy(),
        approval.kind().name(), approval.amount().amount(), approval.amount().currency(), approval.payee(),
        approval.remedyVersion(), approval.factsVersion(), approval.requiredTier(), approval.requiredRank(),
        approval.requestedBy(), approval.requestedAt()).replaceWithVoid();
  }

  /** False when it was settled before. */
  Uni<Boolean> settle(Approval approval, ApprovalState state, String by, String because) {
    return sql.execute(SETTLE, approval.businessUnit(), approval.id(), state.name(), by, clock.instant(), because)
        .map(rows -> rows == 1);
  }

  Uni<Void> voidPending(String businessUnit, String number, String remedy) {
    return sql.execute(VOID, businessUnit, number, remedy, clock.instant()).replaceWithVoid();
  }

  static Approval read(Row row) {
    return new Approval(row.text(0), row.text(1), row.text(2), row.text(3), ApprovalKind.valueOf(row.text(4)),
        row.money(5), row.text(7), (int) row.whole(8), row.whole(9), row.text(10), (int) row.whole(11), row.text(12),
        row.instant(13), ApprovalState.valueOf(row.text(14)));
  }
}
