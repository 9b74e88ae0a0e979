package io.zerodistance.resolution.authority;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Row;

/** The reviews of what people granted on the spot: only added to, and read at every decision. */
@ApplicationScoped
public class TrackRecords {

  private static final String NOTE = """
      insert into track_record (business_unit, approval, staff, outcome, at)
      values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""";
  private static final String OF_STAFF = """
      select r.window_days, r.per_rejection, r.per_coaching, r.per_approval, r.least_percent, r.most_percent,
        count(*) filter (where t.outcome = 'APPROVED'), count(*) filter (where t.outcome = 'APPROVED_WITH_COACHING'),
        count(*) filter (where t.outcome = 'REJECTED')
      from record_rule r left join track_record t on t.business_unit = r.business_unit and t.staff = ?3
        and t.at <= ?2 and t.at + make_interval(days => r.window_days) > ?2
      where r.business_unit = ?1 and r.valid_from <= ?2 and (r.valid_to is null or r.valid_to > ?2)
      group by 1, 2, 3, 4, 5, 6, r.valid_from order by r.valid_from desc limit 1""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** {@code outcome}: APPROVED, APPROVED_WITH_COACHING or REJECTED; once per review. */
  public Uni<Void> note(String businessUnit, String review, String staff, String outcome, Instant at) {
    return sql.execute(NOTE, businessUnit, review, staff, outcome, at).replaceWithVoid();
  }

  Uni<Standing> of(String businessUnit, String staff) {
    return sql.rows(OF_STAFF, businessUnit, clock.instant(), staff).map(Row.first(TrackRecords::read))
        .map(found -> found.orElseGet(() -> standing(RecordRule.NONE, TrackRecord.NONE)));
  }

  private static Standing read(Row row) {
    return standing(new RecordRule(number(row, 0), number(row, 1), number(row, 2), number(row, 3), number(row, 4),
        number(row, 5)), new TrackRecord(number(row, 6), number(row, 7), number(row, 8)));
  }

  private static Standing standing(RecordRule rule, TrackRecord record) {
    return new Standing(rule.percent(record), rule.windowDays(), record);
  }

  private static int number(Row row, int index) {
    return (int) row.whole(index);
  }
}
