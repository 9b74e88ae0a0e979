package io.zerodistance.intake.customer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** Notes who looked at, exported, changed or erased which customer; every row is sealed with the one before it. */
@ApplicationScoped
class AccessLog {

  /** What was done. */
  enum What {
    SEARCHED, READ, EXPORTED, CLASSED, VALUED, MERGE_PREVIEWED, MERGED, MERGE_UNDONE, ERASED, ADVISED, MAIL_READ
  }

  /** One row of the log; {@code intact} is false where the row or one before it was altered. */
  record Noted(long position, Instant at, String staff, String what, String customer, String detail, boolean intact) {}

  private static final String ONE_AT_A_TIME =
      "select 1 from (select pg_advisory_xact_lock(hashtext('customer_access|' || ?1))) as locked";
  private static final String NOTE = """
      with last as (select position, hash from customer_access where business_unit = ?1 order by position desc limit 1),
      next as (select coalesce((select position from last), 0) + 1 as position,
        coalesce((select hash from last), '') as before)
      insert into customer_access (business_unit, position, at, staff, what, customer, detail, hash)
      select ?1, position, ?2, ?3, ?4, cast(?5 as text), cast(?6 as text), customer_access_hash(before, ?1, position,
        cast(?2 as timestamptz), ?3, ?4, cast(?5 as text), cast(?6 as text)) from next""";
  private static final String NOTED = """
      select 1 from customer_access where business_unit = ?1 and customer = ?2 and staff = ?3 and what = ?4 and at > ?5
        and detail = ?6 limit 1""";
  private static final String NEWEST = """
      select position, at, staff, what, customer, detail, hash = customer_access_hash(coalesce(before, ''), business_unit,
        position, at, staff, what, customer, detail) and position = coalesce(last, 0) + 1
      from (select *, lag(hash) over (order by position) as before, lag(position) over (order by position) as last
        from customer_access where business_unit = ?1) as chained
      where position < ?2 order by position desc limit ?3""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** @param detail codes and counts only, never words or contacts; may be null, as may the customer */
  Uni<Void> note(String businessUnit, String staff, What what, String customer, String detail) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return sql.rows(ONE_AT_A_TIME, businessUnit)
        .chain(() -> sql.execute(NOTE, businessUnit, at, staff, what.name(), customer, detail)).replaceWithVoid();
  }

  /** The same for what a page asks again and again: one row an hour per person, customer and detail. */
  Uni<Void> noteHourly(String businessUnit, String staff, What what, String customer, String detail) {
    return sql
        .rows(NOTED, businessUnit, customer, staff, what.name(), clock.instant().minus(Duration.ofHours(1)), detail)
        .chain(rows -> rows.isEmpty() ? note(businessUnit, staff, what, customer, detail)
            : Uni.createFrom().voidItem());
  }

  Uni<List<Noted>> newest(String businessUnit, long before, int limit) {
    return sql.rows(NEWEST, businessUnit, before, limit).map(rows -> rows.stream()
        .map(row -> new Noted(((Number) row[0]).longValue(), Moment.of(row[1]), (String) row[2], (String) row[3],
            (String) row[4], (String) row[5], (Boolean) row[6]))
        .toList());
  }
}
