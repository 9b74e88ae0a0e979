package io.zerodistance.analytics.servicequality;

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
import io.zerodistance.analytics.overview.Share;
import io.zerodistance.analytics.period.Period;

/** Compares units on the same definitions. */
@ApplicationScoped
class ReadServiceQuality {

  // A question is done with its answer: its customer is not asked to confirm.
  private static final String UNITS = """
      with cohort as (
        select *, kind is distinct from 'INQUIRY' as asked
        from case_fact where received_at >= ?1 and received_at < ?2),
      cases as (
        select business_unit, count(*) as n,
          percentile_cont(0.5) within group (order by extract(epoch from first_response_at - received_at)) as median,
          count(*) filter (where on_the_spot) as spot, count(resolved_at) as resolved,
          count(*) filter (where status = 'CLOSED' and confirmed and asked) as confirmed,
          count(*) filter (where status = 'CLOSED' and asked) as closed,
          count(*) filter (where closed_at is not null) as ever_closed, count(reopened_at) as reopened,
          count(*) filter (where ending = 'CONFIRMED' and asked) as said_yes,
          count(*) filter (where ending = 'SILENT' and asked) as silent,
          count(*) filter (where ending = 'NOT_RESOLVED' and asked) as said_no,
          count(*) filter (where ending is not null and asked) as ended,
          count(*) filter (where ending = 'TOLD' and asked) as told
        from cohort group by business_unit),
      deadlines as (
        select business_unit, count(*) filter (where d.kept) as kept, count(d.kept) as judged
        from deadline_fact d join cohort using (business_unit, number) group by business_unit),
      promises as (
        select business_unit, count(*) filter (where p.kept) as kept, count(p.kept) as judged,
          count(p.broken_at) as broken, count(p.made_good_at) filter (where p.broken_at is not null) as made_good,
          count(p.moved_at) as moved, count(coalesce(p.made_at, p.moved_at)) as made
        from promise_fact p join cohort using (business_unit, number) group by business_unit)
      select business_unit, n, median, deadlines.kept, deadlines.judged, spot, resolved, reopened,
        greatest(ever_closed, reopened), confirmed, closed, promises.kept, promises.judged, promises.moved,
        promises.made, said_yes, silent, said_no, ended, promises.made_good, promises.broken, told
      from cases left join deadlines using (business_unit) left join promises using (business_unit)
      order by business_unit""";

  @Inject
  ReadLag lags;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;

  Uni<ServiceQuality> read(Scope scope, Period period) {
    return lags.read(scope).chain(lag -> transactions
        .within(scope, () -> sql.rows(UNITS, period.start(), period.end()))
        .map(rows -> rows.stream().map(Row::new).map(row -> unit(row, period, lag)).toList())
        .map(units -> new ServiceQuality(units, Basis.of("该期间受理的全部个案", "all cases received in the period",
            units.stream().mapToLong(ServiceQuality.Unit::complaints).sum(), period, lag))));
  }

  private static ServiceQuality.Unit unit(Row row, Period period, Lag lag) {
    return new ServiceQuality.Unit(row.text(0), row.count(1), row.decimal(2),
        Share.of(row.count(3), Basis.of("按时完成占已到结果的时限", "met in time, of deadlines met or breached", row.count(4),
            period, lag)),
        Share.of(row.count(5), Basis.of("当场解决占已解决", "on the spot, of resolved cases", row.count(6), period, lag)),
        Share.of(row.count(7), Basis.of("被重新打开占曾经结案", "reopened, of cases ever closed", row.count(8), period, lag)),
        Share.of(row.count(9),
            Basis.of("客户确认解决占已结案，不含咨询", "confirmed by the customer, of closed cases without inquiries",
                row.count(10), period, lag)),
        endings(row, period, lag),
        Share.of(row.count(11), Basis.of("兑现占已到期的承诺", "kept, of promises kept or broken", row.count(12), period, lag)),
        Share.of(row.count(19), Basis.of("逾期后补做占未兑现的承诺；仍计为未兑现",
            "fulfilled late, of broken promises; they stay broken", row.count(20), period, lag)),
        Share.of(row.count(13), Basis.of("到期前改期占全部承诺", "given a later time before they were due, of promises made",
            row.count(14), period, lag)));
  }

  private static ServiceQuality.Endings endings(Row row, Period period, Lag lag) {
    var basis = Basis.of("占客户已表态、已过异议期或已由员工结案的个案，不含咨询：本人确认、员工登记客户口头或书面说已解决、期限内未提异议、客户说没有解决；其余为员工在客户表态前结案",
        "of cases but inquiries, with the customer's word, silent past the time to object, or closed by staff: confirmed by the customer, "
            + "resolved as staff was told, no objection in time, not resolved in the customer's words; staff closed the rest before the customer spoke",
        row.count(18), period, lag);
    return new ServiceQuality.Endings(Share.of(row.count(15), basis), Share.of(row.count(21), basis),
        Share.of(row.count(16), basis), Share.of(row.count(17), basis));
  }
}
