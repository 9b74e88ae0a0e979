package io.zerodistance.intake.mention;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.UrgentFirst;

/** Reads posts inside the open transaction. */
@ApplicationScoped
class Mentions {

  /** One index walk per unit, what is urgent first and then the newest, then the first of those. */
  private static final String URGENT_FIRST = """
      select n.* from unnest(string_to_array(?1, ',')) as unit cross join lateral (
        select %s, urgent from mention
        where business_unit = unit and (urgent, found_at, mention.id) < (?2, ?3, cast(?4 as uuid)) %s
        order by urgent desc, found_at desc, mention.id desc limit ?5) n
      order by n.urgent desc, n.found_at desc, n.id desc limit ?5""";
  private static final String OPEN = "and state in ('FOUND', 'VERIFIED', 'PROPOSED')";
  private static final String ONE = "select " + MentionView.COLUMNS + "\n" + """
      from mention where business_unit = any (string_to_array(?1, ',')) and cast(mention.id as text) = ?2""";
  private static final String LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

  @Inject
  Sql sql;

  Uni<List<MentionView>> urgentFirst(Scope scope, boolean onlyOpen, Cursor after, int limit) {
    var from = UrgentFirst.after(after, LAST_ID);
    return sql.rows(URGENT_FIRST.formatted(MentionView.COLUMNS, onlyOpen ? OPEN : ""),
        String.join(",", scope.businessUnits()), from.urgency(), from.at(), from.key(), limit)
        .map(rows -> rows.stream().map(MentionView::of).toList());
  }

  /** @return a failure 404 for an id that the scope does not hold */
  Uni<MentionView> find(Scope scope, String id) {
    return sql.rows(ONE, String.join(",", scope.businessUnits()), id)
        .map(rows -> rows.stream().findFirst().map(MentionView::of).orElseThrow(Problems::notFound));
  }
}
