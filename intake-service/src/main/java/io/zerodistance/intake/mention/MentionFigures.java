package io.zerodistance.intake.mention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** How fast we know and how fast we answer, over the posts found in the last 30 days; call inside a transaction. */
@ApplicationScoped
class MentionFigures {

  private static final Duration PERIOD = Duration.ofDays(30);
  /** A clarification is answered when it is released, the rest when it is decided. */
  private static final String FIGURES = """
      select count(*), count(*) filter (where state = 'FOUND'), count(*) filter (where state = 'VERIFIED'),
        count(*) filter (where state = 'PROPOSED'), min(found_at) filter (where state = 'FOUND'), count(verified_at),
        percentile_cont(0.5) within group (order by extract(epoch from verified_at - found_at))
          filter (where verified_at is not null),
        percentile_cont(0.9) within group (order by extract(epoch from verified_at - found_at))
          filter (where verified_at is not null),
        count(*) filter (where done is not null),
        percentile_cont(0.5) within group (order by extract(epoch from done - found_at)) filter (where done is not null),
        percentile_cont(0.9) within group (order by extract(epoch from done - found_at)) filter (where done is not null)
      from (select *, case state when 'CLARIFIED' then decided_at when 'CONTACTED' then answered_at
          when 'IGNORED' then answered_at end as done
        from mention where business_unit = any (string_to_array(?1, ',')) and found_at >= ?2) recent""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** Seconds; {@code n} is how many posts the median and the 90th percentile rest on. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Spread(long n, Double median, Double p90) {}

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Figures(Instant since, long found, long toVerify, long toAnswer, long toApprove, Instant oldestUnverified,
      Spread verified, Spread answered) {}

  Uni<Figures> of(Scope scope) {
    var since = clock.instant().minus(PERIOD);
    return sql.rows(FIGURES, String.join(",", scope.businessUnits()), since).map(rows -> {
      var row = rows.getFirst();
      return new Figures(since, number(row[0]), number(row[1]), number(row[2]), number(row[3]), Moment.of(row[4]),
          new Spread(number(row[5]), seconds(row[6]), seconds(row[7])),
          new Spread(number(row[8]), seconds(row[9]), seconds(row[10])));
    });
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }

  private static Double seconds(Object column) {
    return column == null ? null : ((Number) column).doubleValue();
  }
}
