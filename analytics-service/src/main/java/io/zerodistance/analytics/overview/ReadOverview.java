package io.zerodistance.analytics.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.analytics.lag.Lag;
import io.zerodistance.analytics.lag.ReadLag;
import io.zerodistance.analytics.overview.Overview.FirstResponse;
import io.zerodistance.analytics.overview.Overview.Redress;
import io.zerodistance.analytics.period.Period;

/** Puts the figures of a period together, each with what it rests on. */
@ApplicationScoped
class ReadOverview {

  @Inject
  ReadLag lags;
  @Inject
  Transactions transactions;
  @Inject
  CaseFigures cases;
  @Inject
  SurveyFigures surveys;

  Uni<Overview> read(Scope scope, Period period) {
    return lags.read(scope).chain(lag -> transactions.within(scope, () -> figures(scope, period, lag)));
  }

  private Uni<Overview> figures(Scope scope, Period period, Lag lag) {
    return cases.counts(period)
        .chain(counts -> cases.firstResponse(period)
            .chain(response -> cases.deadlines(period)
                .chain(deadlines -> cases.confirmed(period)
                    .chain(confirmed -> cases.redress(period)
                        .chain(redress -> surveys.scores(period, lag).map(scores -> new Overview(
                            scope.businessUnits(), counts.total(), counts.byStatus(), counts.byKind(),
                            counts.byChannel(),
                            counts.byUnit(),
                            new FirstResponse(response.decimal(1), Basis.of("从受理到首次答复的中位时长，仅计已答复的个案",
                                "median time from receipt to the first reply, answered cases only", response.count(0),
                                period,
                                lag)),
                            Share.of(deadlines.count(0), Basis.of("按时完成的时限占已到结果的时限",
                                "deadlines met in time, of those met or breached", deadlines.count(1), period, lag)),
                            Share.of(confirmed.count(0), Basis.of("客户本人确认已解决的结案占全部结案，不含咨询",
                                "closed cases that the customer confirmed, of all closed ones but inquiries",
                                confirmed.count(1),
                                period,
                                lag)),
                            new Redress(redress.granted(), redress.paid(), Basis.of("该期间受理个案的补偿，按币种合计",
                                "redress of the cases received in the period, per currency", redress.remedies(), period,
                                lag)),
                            scores.csat(), scores.ces(), scores.nps(), scores.responseRate(), lag,
                            Basis.of("该期间受理的全部个案，含各类型", "all cases received in the period, of every kind",
                                counts.total(), period, lag))))))));
  }
}
