package io.zerodistance.intake.mention;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;

/** Reads posts inside the open transaction. */
@ApplicationScoped
class Mentions {

  /** One index walk per unit, newest first, then the newest of those. */
  private static final String NEWEST = """
      select n.* from unnest(string_to_array(?1, ',')) as unit cross join lateral (
        select %s from mention
        where business_unit = unit and (found_at, mention.id) < (?2, cast(?3 as uuid)) %s
        order by found_at desc, mention.id desc limit ?4) n
      order by n.found_at desc, n.id desc limit ?4""";
  private static final String OPEN = "and state in ('FOUND', 'VERIFIED', 'PROPOSED')";
  private static final String ONE = "select " + MentionView.COLUMNS + "\n" + """
      from mention where business_unit = any (string_to_array(?1, ',')) and cast(mention.id as text) = ?2""";
  private static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"),
      "ffffffff-ffff-ffff-ffff-ffffffffffff");

  @Inject
  Sql sql;

  Uni<List<MentionView>> newest(Scope scope, boolean onlyOpen, Cursor after, int limit) {
    var from = after == null ? START : after;
    return sql.rows(NEWEST.formatted(MentionView.COLUMNS, onlyOpen ? OPEN : ""),
        String.join(",", scope.businessUnits()), from.at(), from.key(), limit)
        .map(rows -> rows.stream().map(MentionView::of).toList());
  }

  /** @return a failure 404 for an id that the scope does not hold */
  Uni<MentionView> find(Scope scope, String id) {
    return sql.rows(ONE, String.join(",", scope.businessUnits()), id)
        .map(rows -> rows.stream().findFirst().map(MentionView::of).orElseThrow(Problems::notFound));
  }
}
