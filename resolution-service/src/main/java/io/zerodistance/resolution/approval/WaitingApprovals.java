package io.zerodistance.resolution.approval;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.storage.Row;

/** What waits for the caller's decision, or for somebody else's on the caller's own requests; oldest first. */
@ApplicationScoped
class WaitingApprovals {

  private static final String AFTER = """
      \sand (a.requested_at, a.id) > (?2, ?3) order by a.requested_at, a.id limit ?4""";
  private static final String MINE = "select " + Approvals.COLUMNS + """
      \sfrom approval a where a.state = 'PENDING' and a.requested_by = ?1""" + AFTER;
  // The ranks are read now, unit by unit; both lists have the same order.
  private static final String TO_DECIDE = "select " + Approvals.COLUMNS + """
      \sfrom approval a
        left join unnest(string_to_array(?5, ','), cast(string_to_array(?6, ',') as integer[])) as r (unit, rank)
          on r.unit = a.business_unit
      where a.state = 'PENDING' and a.requested_by <> ?1
        and (r.rank >= a.required_rank or (?7 and a.kind = 'REVIEW'))""" + AFTER;

  @Inject
  Sql sql;
  @Inject
  Authorities authorities;

  Uni<List<Approval>> toDecide(Caller caller, Cursor after, int limit) {
    return authorities.ranks(caller.scope().businessUnits(), caller.id())
        .map(TreeMap::new)
        .chain(ranks -> sql.rows(TO_DECIDE, caller.id(), at(after), key(after), limit,
            String.join(",", ranks.keySet()),
            ranks.values().stream().map(String::valueOf).collect(Collectors.joining(",")), caller.has("quality")))
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
