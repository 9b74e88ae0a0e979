package io.zerodistance.analytics.stagetime;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.analytics.Row;
import io.zerodistance.analytics.lag.ReadLag;
import io.zerodistance.analytics.overview.Basis;
import io.zerodistance.analytics.period.Period;

/** A stay lasts from entering a stage to the next one, or until the handler proposes the case as resolved or it ends. */
@ApplicationScoped
class ReadStageTimes {

  private static final String STAYS = """
      with step as (
        select business_unit, s.stage, s.at, c.withdrawn_at,
          lead(s.at) over (partition by business_unit, number order by s.sequence) as next
        from stage_fact s join case_fact c using (business_unit, number)
        where c.received_at >= ?1 and c.received_at < ?2),
      stay as (
        select business_unit, stage, extract(epoch from greatest(least(next, withdrawn_at), at) - at) as seconds
        from step where stage is not null and coalesce(next, withdrawn_at) is not null)
      select business_unit, stage, percentile_cont(0.5) within group (order by seconds),
        percentile_cont(0.9) within group (order by seconds), count(*)
      from stay group by business_unit, stage order by business_unit, stage""";

  @Inject
  ReadLag lags;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;

  Uni<StageTimes> read(Scope scope, Period period) {
    return lags.read(scope).chain(lag -> transactions
        .within(scope, () -> sql.rows(STAYS, period.start(), period.end()))
        .map(rows -> rows.stream().map(Row::new).map(row -> new StageTimes.Stay(row.text(0), row.text(1),
            row.decimal(2), row.decimal(3), row.count(4))).toList())
        .map(stays -> new StageTimes(stays, Basis.of("该期间受理个案已结束的停留：从进入一个阶段到进入下一个、提出解决或结束；回到同一阶段另计一次",
            "stays that are over, of cases received in the period: from entering a stage to the next one, to proposing it "
                + "as resolved or to its end; going back counts as another stay",
            stays.stream().mapToLong(StageTimes.Stay::n).sum(), period, lag))));
  }
}
