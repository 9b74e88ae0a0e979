package io.zerodistance.resolution.approval;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/** What waits for the caller's decision, or for somebody else's on the caller's own requests; oldest first. */
@ApplicationScoped
class WaitingApprovals {

  private static final String AFTER = """
      \sand (a.requested_at, a.id) > (?2, ?3) order by a.requested_at, a.id limit ?4""";
  private static final String MINE = "select " + Approvals.COLUMNS + """
      \sfrom approval a where a.state = 'PENDING' and a.requested_by = ?1""" + AFTER;
  // The rank is read now and per business unit, own and lent tiers alike.
  private static final String TO_DECIDE = "with held as (" + """
        select s.business_unit, s.tier from staff_tier s
        where s.staff = ?1 and s.valid_from <= ?5 and (s.valid_to is null or s.valid_to > ?5)
        union all
        select s.business_unit, s.tier from delegation d
        join staff_tier s on s.business_unit = d.business_unit and s.staff = d.from_staff
        where d.to_staff = ?1 and d.revoked_at is null and d.valid_from <= ?5 and d.valid_to > ?5
          and s.valid_from <= ?5 and (s.valid_to is null or s.valid_to > ?5)),
      ranks as (
        select t.business_unit, max(t.rank) as rank from held join authority_tier t using (business_unit, tier)
        where t.valid_from <= ?5 and (t.valid_to is null or t.valid_to > ?5) group by t.business_unit)
      select\s""" + Approvals.COLUMNS + """
       from approval a left join ranks r on r.business_unit = a.business_unit
      where a.state = 'PENDING' and a.requested_by <> ?1
        and (r.rank >= a.required_rank or (?6 and a.kind = 'REVIEW'))""" + AFTER;

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<List<Approval>> toDecide(Caller caller, Cursor after, int limit) {
    return sql.rows(TO_DECIDE, caller.id(), at(after), key(after), limit, clock.instant(), caller.has("quality"))
        .map(Row.each(Approvals::read));
  }

  Uni<List<Approval>> requestedBy(Caller caller, Cursor after, int limit) {
    return sql.rows(MINE, caller.id(), at(after), key(after), limit).map(Row.each(Approvals::read));
  }

  private static Instant at(Cursor after) {
    return after == null ? Instant.EPOCH : after.at();
  }

  private static String key(Cursor after) {
    return after == null ? "" : after.key();
  }
}
