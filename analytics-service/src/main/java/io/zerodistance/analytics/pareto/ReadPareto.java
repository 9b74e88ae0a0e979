package io.zerodistance.analytics.pareto;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.analytics.Row;
import io.zerodistance.analytics.lag.Lag;
import io.zerodistance.analytics.lag.ReadLag;
import io.zerodistance.analytics.overview.Basis;
import io.zerodistance.analytics.pareto.Pareto.Line;
import io.zerodistance.analytics.period.Period;

/**
 * Counts complaints and grievances of a period per taxonomy item; compliments and questions are not where it
 * hurts.
 */
@ApplicationScoped
class ReadPareto {

  private static final String LINES = """
      select f.business_unit, coalesce(t.successor, f.item) as today,
        coalesce(max(f.dimension) filter (where t.successor is null), max(f.dimension)),
        coalesce(max(f.rollup) filter (where t.successor is null), max(f.rollup)), count(*),
        count(*) filter (where f.item_known_from = 'TRIAGE')
      from case_fact f left join item_today t on t.business_unit = f.business_unit and t.item = f.item
      where f.received_at >= ?1 and f.received_at < ?2 and f.kind in ('COMPLAINT', 'GRIEVANCE')
      group by f.business_unit, today order by count(*) desc, f.business_unit, today""";

  @Inject
  ReadLag lags;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;

  Uni<Pareto> read(Scope scope, Period period) {
    return lags.read(scope).chain(lag -> transactions.within(scope, () -> sql.rows(LINES, period.start(), period.end()))
        .map(rows -> rows.stream().map(Row::new).map(row -> new Line(row.text(0), row.text(1), row.text(2), row.text(3),
            row.count(4), row.count(5))).toList())
        .map(lines -> pareto(lines, period, lag)));
  }

  private static Pareto pareto(List<Line> lines, Period period, Lag lag) {
    var sorted = lines.stream().filter(line -> line.taxonomyItem() != null).toList();
    long counted = sorted.stream().mapToLong(Line::count).sum();
    long unsorted = lines.stream().mapToLong(Line::count).sum() - counted;
    return new Pareto(Pareto.accumulate(sorted), sorted.stream().mapToLong(Line::confirmed).sum(), unsorted,
        Basis.of("该期间受理的投诉与抱怨，按分类；未经人工确认的按客户所选或系统建议计",
            "complaints and grievances received in the period, by item; unconfirmed ones as given or suggested",
            counted,
            period, lag));
  }
}
