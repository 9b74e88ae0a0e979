package io.zerodistance.resolution.approval;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/** What became of a person's own requests and grants, newest first. */
@ApplicationScoped
class DecidedRequests {

  private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final String PAGE = """
      select id, number, business_unit, kind, remedy, amount, currency, requested_at, state, decided_by, decided_at,
        because
      from approval
      where requested_by = ?1 and state <> 'PENDING' and (decided_at, id) < (?2, ?3)
      order by decided_at desc, id desc limit ?4""";

  @Inject
  Sql sql;

  Uni<List<DecidedRequest>> of(String staff, Cursor before, int limit) {
    return sql.rows(PAGE, staff, before == null ? NEWEST : before.at(), before == null ? "" : before.key(), limit)
        .map(Row.each(row -> new DecidedRequest(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
            row.money(5), row.instant(7), row.text(8), row.text(9), row.instant(10), row.text(11))));
  }
}
