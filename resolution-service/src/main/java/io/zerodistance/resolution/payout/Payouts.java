package io.zerodistance.resolution.payout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.storage.Row;

/** The payouts; workers share them by lease, each claim is for a bounded time. */
@ApplicationScoped
public class Payouts {

  private static final String RETURNED =
      "business_unit, remedy, number, amount, currency, payee, state, attempts, gateway_id, last_problem, created_at";
  private static final String SCHEDULE = """
      insert into payout (business_unit, remedy, number, amount, currency, payee, state, attempts, next_attempt_at, created_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, 'DUE', 0, ?7, ?7) on conflict do nothing""";
  // A claim whose lease ran out belongs to a worker that died: it is taken over and the gateway is asked first.
  private static final String CLAIM = """
      update payout p set state = 'CALLING', lease_owner = ?1, leased_until = ?2, attempts = attempts + 1
      where (business_unit, remedy) in (
        select business_unit, remedy from payout
        where state in ('DUE', 'CALLING') and next_attempt_at <= ?3 and (leased_until is null or leased_until <= ?3)
        order by next_attempt_at, remedy limit ?4 for update skip locked)
      returning\s""" + RETURNED;
  private static final String SETTLE_CLAIMED = """
      update payout set state = ?4, gateway_id = ?5, last_problem = ?6, next_attempt_at = ?7, settled_at = ?8,
        lease_owner = null, leased_until = null
      where business_unit = ?1 and remedy = ?2 and state = 'CALLING' and lease_owner = ?3""";
  private static final String SETTLE_BY_PERSON = """
      update payout set state = ?4, gateway_id = coalesce(?5, gateway_id), settled_by = ?6, settled_because = ?7,
        settled_at = ?8, next_attempt_at = ?8, attempts = case when ?4 = 'DUE' then 0 else attempts end
      where business_unit = ?1 and remedy = ?2 and state = ?3""";
  private static final String FIND = "select " + RETURNED + " from payout where remedy = ?1";
  private static final String IN_STATE = "select " + RETURNED + """
      \sfrom payout where state = ?1 and (created_at, remedy) > (?2, ?3) order by created_at, remedy limit ?4""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** Once per remedy. */
  public Uni<Void> schedule(CaseFile file, String remedy, Money amount, String payee) {
    return sql.execute(SCHEDULE, file.businessUnit(), remedy, file.number(), amount.amount(), amount.currency(), payee,
        clock.instant()).replaceWithVoid();
  }

  Uni<List<Payout>> claim(String owner, Duration lease, int most) {
    var now = clock.instant();
    return sql.rows(CLAIM, owner, now.plus(lease), now, most).map(Row.each(Payouts::read));
  }

  /** False when the lease was lost meanwhile: whoever took over settles it. */
  Uni<Boolean> settleClaimed(Payout payout, String owner, PayoutState state, String gatewayId, String problem,
      Instant next) {
    return sql.execute(SETTLE_CLAIMED, payout.businessUnit(), payout.remedy(), owner, state.name(), gatewayId, problem,
        next, state == PayoutState.DUE ? null : clock.instant()).map(rows -> rows == 1);
  }

  Uni<Boolean> settleByPerson(Payout payout, PayoutState state, String gatewayId, String by, String because) {
    return sql.execute(SETTLE_BY_PERSON, payout.businessUnit(), payout.remedy(), payout.state().name(), state.name(),
        gatewayId, by, because, clock.instant()).map(rows -> rows == 1);
  }

  Uni<Optional<Payout>> find(String remedy) {
    return sql.rows(FIND, remedy).map(Row.first(Payouts::read));
  }

  Uni<List<Payout>> in(PayoutState state, Instant afterAt, String afterKey, int limit) {
    return sql.rows(IN_STATE, state.name(), afterAt, afterKey, limit).map(Row.each(Payouts::read));
  }

  private static Payout read(Row row) {
    return new Payout(row.text(0), row.text(1), row.text(2), row.money(3), row.text(5),
        PayoutState.valueOf(row.text(6)), (int) row.whole(7), row.text(8), row.text(9), row.instant(10));
  }
}
