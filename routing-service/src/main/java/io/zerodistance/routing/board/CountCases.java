package io.zerodistance.routing.board;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.store.Columns;

/** Counts the open cases of a unit in one pass; call inside a transaction. */
@ApplicationScoped
class CountCases {
  private static final String COUNT = """
      select owner, waiting_reason, case when owner is null then item end, case when owner is null then dimension end,
        count(*),
        count(*) filter (where next_due > ?2 and next_due <= ?3),
        count(*) filter (where next_due <= ?2),
        count(*) filter (where next_due > ?2 and next_due <= ?4),
        count(*) filter (where next_due > ?4 and next_due <= ?5),
        count(*) filter (where next_due > ?5 and next_due <= ?6),
        count(*) filter (where next_due > ?6 and next_due <= ?7),
        count(*) filter (where next_due > ?7),
        min(waiting_since), max(greatest(assigned_at, waiting_since, registered_at))
      from routed_case where business_unit = ?1 and state in ('WAITING', 'ASSIGNED')
      group by 1, 2, 3, 4 order by 1, 2, 3, 4""";
  private static final String HANDOFFS = """
      select count(*), count(*) filter (where state = 'OPEN'), count(*) filter (where due <= ?2),
        count(*) filter (where due > ?2 and due <= ?3)
      from handoff where to_unit = ?1 and state in ('OPEN', 'ACCEPTED')""";
  private static final int FIRST_RISK = 6;

  @Inject
  Sql sql;

  Uni<List<CaseCount>> of(String businessUnit, Instant now, int hours) {
    return sql.rows(COUNT, businessUnit, now, now.plus(Duration.ofHours(hours)), Risk.WITHIN_1H.at(now).upTo(),
        Risk.WITHIN_4H.at(now).upTo(), Risk.WITHIN_24H.at(now).upTo(), Risk.LATER.at(now).upTo())
        .map(rows -> rows.stream().map(Columns::new).map(CountCases::read).toList());
  }

  /** What the unit was asked for by others. */
  Uni<BoardView.Figures> handoffsTo(String businessUnit, Instant now, int hours) {
    return sql.rows(HANDOFFS, businessUnit, now, now.plus(Duration.ofHours(hours)))
        .map(rows -> new Columns(rows.getFirst()))
        .map(row -> new BoardView.Figures(row.number(0), row.number(1), row.number(2), row.number(3)));
  }

  private static CaseCount read(Columns row) {
    Map<Risk, Integer> risk = new EnumMap<>(Risk.class);
    for (var one : Risk.values()) {
      risk.put(one, row.number(FIRST_RISK + one.ordinal()));
    }
    return new CaseCount(row.text(0), row.text(1), row.text(2), row.text(3), row.number(4), risk.get(Risk.OVERDUE),
        row.number(5), risk, row.instant(12), row.instant(13));
  }
}
