package io.zerodistance.analytics.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.analytics.Row;
import io.zerodistance.analytics.lag.Lag;
import io.zerodistance.analytics.overview.Overview.Score;
import io.zerodistance.analytics.period.Period;

/** What the customers of a period answered, each score with its number of answers and its range. */
@ApplicationScoped
class SurveyFigures {

  private static final String ANSWERS = """
      select count(s.csat), count(*) filter (where s.csat >= 4), avg(s.csat),
        count(s.ces), count(*) filter (where s.ces >= 5), avg(s.ces),
        count(s.nps), count(*) filter (where s.nps >= 9), count(*) filter (where s.nps <= 6), avg(s.nps),
        count(s.answered_at), count(*) filter (where s.sent_at is not null or s.answered_at is not null)
      from survey_fact s join case_fact c using (business_unit, number)
      where c.received_at >= ?1 and c.received_at < ?2""";

  @Inject
  Sql sql;

  Uni<Scores> scores(Period period, Lag lag) {
    return sql.rows(ANSWERS, period.start(), period.end()).map(rows -> new Row(rows.getFirst())).map(row -> new Scores(
        shareScore(row, 0,
            Basis.of("回答 4–5 分的占比", "share of answers 4–5 on a scale of 1–5", row.count(0), period, lag)),
        shareScore(row, 3, Basis.of("回答 5–7 分（省力）的占比", "share of answers 5–7 (easy) on a scale of 1–7",
            row.count(3), period, lag)),
        netScore(row, Basis.of("推荐者（9–10）占比减去贬损者（0–6）占比", "share of 9–10 minus share of 0–6", row.count(6), period,
            lag)),
        Share.of(row.count(10), Basis.of("已发出的问卷中收到回答的占比", "answered of the surveys that were sent", row.count(11),
            period, lag))));
  }

  private static Score shareScore(Row row, int first, Basis basis) {
    var share = Share.of(row.count(first + 1), basis);
    return new Score(share.value(), share.low(), share.high(), row.decimal(first + 2), basis);
  }

  private static Score netScore(Row row, Basis basis) {
    long promoters = row.count(7);
    long detractors = row.count(8);
    var interval = Interval.ofNetScore(promoters, detractors, basis.n());
    return interval == null
        ? new Score(null, null, null, null, basis)
        : new Score(100.0 * (promoters - detractors) / basis.n(), interval.low(), interval.high(), row.decimal(9),
            basis);
  }

  record Scores(Score csat, Score ces, Score nps, Share responseRate) {}
}
