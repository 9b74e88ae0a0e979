package io.zerodistance.resolution.workbench;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/**
 * Cases that we thought we were done with and that have news, what waits longest first; and those where only whoever granted an offer was
 * told that the customer takes it, until a colleague was told it, too.
 */
@ApplicationScoped
class ListLateNews {

  private static final String PAGE = """
      select n.number, n.business_unit, n.what, n.at, f.state, f.severity, f.taxonomy_item, h.handler
      from (select business_unit, number, what, at from late_news
        union all
        select t.business_unit, t.number, 'TOLD_ALONE', min(t.told_at)
        from told_answer t
          join remedy r on r.business_unit = t.business_unit and r.id = t.remedy and r.state = 'GRANTED'
          join case_file c on c.business_unit = t.business_unit and c.number = t.number
            and c.state not in ('WITHDRAWN', 'MERGED')
        where t.yes and not t.counted group by t.business_unit, t.number) n
        join case_file f on f.business_unit = n.business_unit and f.number = n.number
        left join case_handler h on h.business_unit = n.business_unit and h.number = n.number
      where (cast(?1 as text) is null or h.handler = cast(?1 as text)) and (n.at, n.number || n.what) > (?2, ?3)
      order by n.at, n.number || n.what limit ?4""";

  @Inject
  Sql sql;

  /** {@code handler}: who had the case, null for nobody. */
  public record ListedNews(String number, String businessUnit, String what, Instant at, String state, String severity,
      String taxonomyItem, String handler) {

    Cursor place() {
      return new Cursor(at, number + what);
    }
  }

  /** {@code handler} may be null for all. */
  Uni<List<ListedNews>> page(String handler, Cursor after, int limit) {
    return sql.rows(PAGE, handler, after == null ? Instant.EPOCH : after.at(), after == null ? "" : after.key(), limit)
        .map(Row.each(row -> new ListedNews(row.text(0), row.text(1), row.text(2), row.instant(3), row.text(4),
            row.text(5), row.text(6), row.text(7))));
  }
}
