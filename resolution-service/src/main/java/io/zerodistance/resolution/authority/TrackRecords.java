package io.zerodistance.resolution.authority;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.rulebook.RuleSubject;
import io.zerodistance.resolution.storage.Row;
import io.zerodistance.rulebook.RulesNow;

/** The reviews of what people granted on the spot: only added to, and read at every decision. */
@ApplicationScoped
public class TrackRecords {

  private static final String NOTE = """
      insert into track_record (business_unit, approval, staff, outcome, at)
      values (?1, ?2, ?3, ?4, ?5) on conflict do nothing""";
  private static final String OF_STAFF = """
      select count(*) filter (where outcome = 'APPROVED'), count(*) filter (where outcome = 'APPROVED_WITH_COACHING'),
        count(*) filter (where outcome = 'REJECTED')
      from track_record
      where business_unit = ?1 and staff = ?3 and at <= ?2 and at + make_interval(days => ?4) > ?2""";

  @Inject
  Sql sql;
  @Inject
  RulesNow rules;
  @Inject
  Clock clock;

  /** {@code outcome}: APPROVED, APPROVED_WITH_COACHING or REJECTED; once per review. */
  public Uni<Void> note(String businessUnit, String review, String staff, String outcome, Instant at) {
    return sql.execute(NOTE, businessUnit, review, staff, outcome, at).replaceWithVoid();
  }

  Uni<Standing> of(String businessUnit, String staff) {
    return rules.of(businessUnit, RuleSubject.RECORD, RecordRule.class).chain(rule -> of(businessUnit, staff, rule));
  }

  /** By a rule that was read in the same transaction. */
  Uni<Standing> of(String businessUnit, String staff, RecordRule rule) {
    return sql.rows(OF_STAFF, businessUnit, clock.instant(), staff, rule.windowDays()).map(rows -> {
      var counted = new Row(rows.getFirst());
      var record = new TrackRecord((int) counted.whole(0), (int) counted.whole(1), (int) counted.whole(2));
      return new Standing(rule.percent(record), rule.windowDays(), record);
    });
  }
}
