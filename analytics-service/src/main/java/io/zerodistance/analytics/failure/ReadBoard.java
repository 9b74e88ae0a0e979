package io.zerodistance.analytics.failure;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.analytics.Row;
import io.zerodistance.analytics.Wording;
import io.zerodistance.analytics.failure.Failure.Weight;
import io.zerodistance.analytics.failure.RankingPolicy.Tallied;
import io.zerodistance.analytics.lag.Lag;
import io.zerodistance.analytics.lag.ReadLag;
import io.zerodistance.analytics.overview.Basis;
import io.zerodistance.analytics.period.Period;

/** Counts what went wrong in a unit in the last 30 days, complained about or not, and ranks it. */
@ApplicationScoped
class ReadBoard {

  private static final Duration WINDOW = Duration.ofDays(30);
  private static final String COUNTED = """
      with occurred as (
        select failure, source, sum(count) as n from failure_occurrence
        where business_unit = ?1 and occurred_at >= ?2 and occurred_at < ?3 group by failure, source)
      select f.code, f.name_zh, f.name_en, w.customer_pain, w.cost, w.operations, w.version, occurred.source, occurred.n
      from failure_definition f
      join lateral (
        select * from failure_weight w
        where w.business_unit = f.business_unit and w.failure = f.code and w.valid_from < ?3
        order by w.version desc limit 1) w on true
      left join occurred on occurred.failure = f.code
      where f.business_unit = ?1 and f.valid_from < ?3 and (f.retired_at is null or f.retired_at >= ?3)
      order by f.position, occurred.source""";

  @Inject
  ReadLag lags;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<FailureBoard> read(Scope scope, String unit) {
    var now = clock.instant();
    var window = new Period(now.minus(WINDOW), now);
    return lags.read(scope).chain(lag -> transactions
        .within(scope, () -> sql.rows(COUNTED, unit, window.start(), window.end()))
        .map(rows -> board(unit, rows.stream().map(Row::new).toList(), window, lag)));
  }

  private static FailureBoard board(String unit, List<Row> rows, Period window, Lag lag) {
    var tallied = new LinkedHashMap<String, Tallied>();
    for (var row : rows) {
      var each = tallied.computeIfAbsent(row.text(0), code -> new Tallied(code, new Wording(row.text(1), row.text(2)),
          new TreeMap<>(), new Weight((int) row.count(3), (int) row.count(4), (int) row.count(5), (int) row.count(6))));
      if (row.text(7) != null) {
        each.bySource().put(row.text(7), row.count(8));
      }
    }
    var ranked = RankingPolicy.rank(List.copyOf(tallied.values()));
    return new FailureBoard(unit, ranked, Basis.of("近 30 天的投诉、抱怨、超时、失信与内部计数",
        "complaints, grievances, breaches, broken promises and internal counts of the last 30 days",
        ranked.stream().mapToLong(Failure::count).sum(), window, lag));
  }
}
