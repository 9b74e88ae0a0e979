package io.zerodistance.resolution.workbench;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/** Cases of the transaction's business units, newest first. */
@ApplicationScoped
public class CaseList {

  private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final String PAGE = """
      select f.number, f.business_unit, f.state, f.round, f.stage, f.severity, f.motive, f.demand, f.taxonomy_item,
        f.channel, h.handler, f.opened_at
      from case_file f left join case_handler h on h.business_unit = f.business_unit and h.number = f.number
      where (cast(?1 as text) is null or h.handler = cast(?1 as text))
        and (cast(?2 as text) is null or f.state = cast(?2 as text))
        and (f.opened_at, f.number) < (?3, ?4)
      order by f.opened_at desc, f.number desc limit ?5""";

  @Inject
  Sql sql;

  public record ListedCase(String number, String businessUnit, String state, int round, String stage, String severity,
      String motive, String demand, String taxonomyItem, String channel, String handler, Instant openedAt) {}

  /** {@code handler} and {@code state} may be null for all. */
  Uni<List<ListedCase>> page(String handler, String state, Cursor before, int limit) {
    return sql
        .rows(PAGE, handler, state, before == null ? NEWEST : before.at(), before == null ? "" : before.key(), limit)
        .map(Row.each(row -> new ListedCase(row.text(0), row.text(1), row.text(2), (int) row.whole(3), row.text(4),
            row.text(5), row.text(6), row.text(7), row.text(8), row.text(9), row.text(10), row.instant(11))));
  }
}
