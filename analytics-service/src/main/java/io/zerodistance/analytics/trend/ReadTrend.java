package io.zerodistance.analytics.trend;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.analytics.AnalyticsProblems;
import io.zerodistance.analytics.Row;
import io.zerodistance.analytics.lag.ReadLag;
import io.zerodistance.analytics.overview.Basis;
import io.zerodistance.analytics.period.Period;

/** Counts receipts and closings per day. */
@ApplicationScoped
class ReadTrend {

  private static final Duration LONGEST = Duration.ofDays(400);
  private static final Duration USUAL = Duration.ofDays(30);
  private static final String DAYS = """
      with day as (
        select cast(generate_series(date_trunc('day', cast(?1 as timestamptz) at time zone 'Asia/Shanghai'),
          (cast(?2 as timestamptz) - interval '1 microsecond') at time zone 'Asia/Shanghai', interval '1 day') as date) as day),
      received as (
        select cast(received_at at time zone 'Asia/Shanghai' as date) as day, count(*) as n from case_fact
        where received_at >= ?1 and received_at < ?2 group by 1),
      closed as (
        select cast(closed_at at time zone 'Asia/Shanghai' as date) as day, count(*) as n from case_fact
        where closed_at >= ?1 and closed_at < ?2 and received_at is not null and status = 'CLOSED' group by 1)
      select day.day, coalesce(received.n, 0), coalesce(closed.n, 0)
      from day left join received using (day) left join closed using (day) order by 1""";

  @Inject
  ReadLag lags;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  Uni<Trend> read(Scope scope, Period asked) {
    var period = bounded(asked);
    return lags.read(scope).chain(lag -> transactions
        .within(scope, () -> sql.rows(DAYS, period.start(), period.end()))
        .map(rows -> rows.stream().map(Row::new)
            .map(row -> new Trend.Day(row.day(0), row.count(1), row.count(2))).toList())
        .map(days -> new Trend(days, Basis.of("每天（中国时间）受理和结案的个案", "cases received and closed per day in China",
            days.stream().mapToLong(Trend.Day::complaints).sum(), period, lag))));
  }

  private Period bounded(Period asked) {
    var to = asked.to() == null ? clock.instant() : asked.to();
    var from = asked.from() == null ? to.minus(USUAL) : asked.from();
    if (Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw Problems.of(AnalyticsProblems.PERIOD_TOO_LONG, "Ask for at most 400 days at once.");
    }
    return new Period(from, to);
  }
}
