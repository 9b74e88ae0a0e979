package io.zerodistance.resolution.fairness;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.storage.Row;

/**
 * Counts what was advised and granted per customer class. A case counts once, by the newest advice before anything was granted on it,
 * which is the one that whoever granted could have seen.
 */
@ApplicationScoped
class CountFairness {

  private static final String SUMS = """
      with chosen as (
        select distinct on (a.number) a.number, f.state,
          case when a.value_use = 'UNREACHABLE' then 'UNREAD' else coalesce(a.customer_class, 'NONE') end as class,
          case when a.floor_currency = ?4 then a.floor end as floor, a.low, a.high, a.neutral
        from advice a
        join case_file f on f.business_unit = a.business_unit and f.number = a.number
        left join lateral (select min(u.at) as first from budget_use u
          where u.business_unit = a.business_unit and u.kind = 'CASE' and u.holder = a.number and u.amount > 0) g on true
        where a.business_unit = ?1 and a.currency = ?4 and a.given_at >= ?2 and a.given_at < ?3
        order by a.number,
          case when coalesce(a.last_given_at, a.given_at) <= coalesce(g.first, 'infinity')
            then coalesce(a.last_given_at, a.given_at)
            when a.given_at <= g.first then a.given_at end desc nulls last, a.given_at),
      granted as (
        select c.class, c.floor, c.low, c.high, c.neutral,
          c.state in ('RESOLVED', 'CLOSED') and c.high > 0 as compared,
          coalesce((select sum(u.amount) from budget_use u where u.business_unit = ?1 and u.kind = 'CASE'
            and u.holder = c.number and not exists (select from floor_redress r
              where r.business_unit = u.business_unit and r.remedy = u.remedy)), 0) as goodwill,
          coalesce((select sum(u.amount) from budget_use u where u.business_unit = ?1 and u.kind = 'CASE'
            and u.holder = c.number and exists (select from floor_redress r
              where r.business_unit = u.business_unit and r.remedy = u.remedy)), 0) as by_law
        from chosen c)
      select class, count(*) as cases, count(floor) as with_floor, coalesce(sum(floor), 0) as floor,
        coalesce(sum(by_law) filter (where floor is not null), 0) as by_law,
        count(*) filter (where compared) as ended,
        coalesce(sum(low) filter (where compared), 0) as low, coalesce(sum(high) filter (where compared), 0) as high,
        coalesce(sum(neutral) filter (where compared), 0) as neutral,
        coalesce(sum(goodwill) filter (where compared), 0) as goodwill,
        count(*) filter (where compared and goodwill < low) as below,
        count(*) filter (where compared and goodwill between low and high) as within_it,
        count(*) filter (where compared and goodwill > high) as above,
        cast(coalesce(sum(goodwill / high) filter (where compared), 0) as double precision) as share,
        cast(coalesce(sum((goodwill / high) * (goodwill / high)) filter (where compared), 0) as double precision) as squared
      from granted group by class order by class""";

  @Inject
  Sql sql;
  @Inject
  Authorities authorities;

  /** {@code to} is the last day that counts, in the zone in which the unit counts its days. */
  Uni<FairnessReport> of(String businessUnit, LocalDate from, LocalDate to) {
    return authorities.rule(businessUnit).chain(rule -> {
      var zone = rule.dayZone();
      return sql.rows(SUMS, businessUnit, from.atStartOfDay(zone).toInstant(),
          to.plusDays(1).atStartOfDay(zone).toInstant(), rule.currency()).map(Row.each(CountFairness::sums))
          .map(sums -> new FairnessReport(businessUnit, from, to, rule.currency(), CompareClasses.FEWEST,
              CompareClasses.FALSE_ALARM, new CompareClasses(sums, rule.currency()).rows()));
    });
  }

  private static ClassSums sums(Row row) {
    return new ClassSums(row.text(0), row.whole(1), row.whole(2), row.decimal(3), row.decimal(4), row.whole(5),
        row.decimal(6), row.decimal(7), row.decimal(8), row.decimal(9), row.whole(10), row.whole(11), row.whole(12),
        row.decimal(13).doubleValue(), row.decimal(14).doubleValue());
  }
}
