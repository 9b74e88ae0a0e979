package io.zerodistance.analytics.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.analytics.Row;
import io.zerodistance.analytics.fact.Money;
import io.zerodistance.analytics.period.Period;

/** Sums over the cases received in a period; the row-level policy keeps them to the caller's units. */
@ApplicationScoped
class CaseFigures {

  private static final String COUNTS = """
      select grouping(status, kind, channel, business_unit), coalesce(status, kind, channel, business_unit), count(*)
      from case_fact where received_at >= ?1 and received_at < ?2
      group by grouping sets ((), (status), (kind), (channel), (business_unit)) order by 3 desc, 2""";
  private static final String FIRST_RESPONSE = """
      select count(first_response_at),
        percentile_cont(0.5) within group (order by extract(epoch from first_response_at - received_at))
      from case_fact where received_at >= ?1 and received_at < ?2 and first_response_at is not null""";
  private static final String DEADLINES = """
      select count(*) filter (where d.kept), count(*) filter (where d.kept is not null)
      from deadline_fact d join case_fact c using (business_unit, number)
      where c.received_at >= ?1 and c.received_at < ?2""";
  // A question is done with its answer: nobody is asked to confirm it.
  private static final String CONFIRMED = """
      select count(*) filter (where confirmed), count(*)
      from case_fact where received_at >= ?1 and received_at < ?2 and status = 'CLOSED'
        and kind is distinct from 'INQUIRY'""";
  private static final String REDRESS = """
      select r.currency, coalesce(sum(r.granted), 0), coalesce(sum(r.paid), 0), count(*)
      from redress_fact r join case_fact c using (business_unit, number)
      where c.received_at >= ?1 and c.received_at < ?2 group by r.currency order by r.currency""";

  @Inject
  Sql sql;

  Uni<Counts> counts(Period period) {
    return sql.rows(COUNTS, period.start(), period.end()).map(rows -> {
      var counts = new Counts(new long[1], new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(),
          new LinkedHashMap<>());
      rows.stream().map(Row::new).forEach(row -> counts.add((int) row.count(0), row.text(1), row.count(2)));
      return counts;
    });
  }

  Uni<Row> firstResponse(Period period) {
    return one(FIRST_RESPONSE, period);
  }

  /** Hits, then observations. */
  Uni<Row> deadlines(Period period) {
    return one(DEADLINES, period);
  }

  /** Hits, then observations. */
  Uni<Row> confirmed(Period period) {
    return one(CONFIRMED, period);
  }

  Uni<Redressed> redress(Period period) {
    return sql.rows(REDRESS, period.start(), period.end()).map(rows -> rows.stream().map(Row::new).toList())
        .map(rows -> new Redressed(
            rows.stream().map(row -> new Money(row.count(1), row.text(0))).toList(),
            rows.stream().map(row -> new Money(row.count(2), row.text(0))).toList(),
            rows.stream().mapToLong(row -> row.count(3)).sum()));
  }

  private Uni<Row> one(String query, Period period) {
    return sql.rows(query, period.start(), period.end()).map(rows -> new Row(rows.getFirst()));
  }

  record Redressed(List<Money> granted, List<Money> paid, long remedies) {}

  /**
   * The total and its four breakdowns, told apart by PostgreSQL's grouping bits: a 0 bit is the column grouped by.
   */
  record Counts(long[] all, Map<String, Long> byStatus, Map<String, Long> byKind, Map<String, Long> byChannel,
      Map<String, Long> byUnit) {

    long total() {
      return all[0];
    }

    void add(int grouping, String key, long count) {
      switch (grouping) {
        case 0b1111 -> all[0] = count;
        case 0b0111 -> byStatus.put(key, count);
        case 0b1011 -> byKind.put(key, count);
        case 0b1101 -> byChannel.put(key, count);
        case 0b1110 -> byUnit.put(key, count);
        default -> throw new IllegalStateException("a grouping that was not asked for");
      }
    }
  }
}
