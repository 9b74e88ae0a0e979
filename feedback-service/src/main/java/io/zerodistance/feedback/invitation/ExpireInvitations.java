package io.zerodistance.feedback.invitation;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.feedback.Row;
import io.zerodistance.feedback.recovery.RecoveryTasks;

/** Ends the surveys whose time is over; silence is no praise, so each leaves a task to call the customer. */
@ApplicationScoped
public class ExpireInvitations {

  private static final String EXPIRE = """
      with ended as (
        select id from invitation where state = 'SENT' and expires_at <= ?1 and business_unit = ?2
        order by expires_at limit 1 for update skip locked)
      update invitation i set state = 'EXPIRED', token_hash = null, ended_at = ?1 from ended
      where i.business_unit = ?2 and i.id = ended.id returning i.id, i.number, i.round, i.handler""";

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  RecoveryTasks tasks;
  @Inject
  Clock clock;

  /** @return how many surveys of the unit ended unanswered */
  public Uni<Integer> expire(String businessUnit) {
    return transactions.inOwnContext(Scope.of(businessUnit), () -> next(businessUnit, clock.instant()))
        .chain(found -> found ? expire(businessUnit).map(more -> more + 1) : Uni.createFrom().item(0));
  }

  private Uni<Boolean> next(String unit, Instant now) {
    return sql.rows(EXPIRE, now, unit).chain(rows -> {
      if (rows.isEmpty()) {
        return Uni.createFrom().item(false);
      }
      var row = new Row(rows.getFirst());
      return tasks.open(unit, row.text(1), row.number(2), row.id(0), "NO_ANSWER", row.text(3), now).replaceWith(true);
    });
  }
}
