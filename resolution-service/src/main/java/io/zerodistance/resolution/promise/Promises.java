package io.zerodistance.resolution.promise;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;

/** The promises of cases; a promise is settled once, by a conditional update. */
@ApplicationScoped
public class Promises {

  private static final String COLUMNS =
      "select id, number, business_unit, text, due, state, made_by, made_at, settled_at, follows, reason,"
          + " made_good_at, consent from promise ";
  private static final String MAKE = """
      insert into promise (business_unit, id, number, text, due, state, made_by, made_at, follows, reason)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)""";
  private static final String OF_CASE = COLUMNS + """
      where business_unit = ?1 and number = ?2
      order by case when made_good_at is not null then 2 when state = 'BROKEN' then 0 when state = 'PENDING' then 1 else 2 end,
        due, id limit 200""";
  private static final String FIND = COLUMNS + "where business_unit = ?1 and number = ?2 and id = ?3";
  private static final String OVERDUE = COLUMNS + """
      where state = 'PENDING' and due < ?1 and (due, id) > (?2, ?3) order by due, id limit ?4""";
  private static final String SETTLE = """
      update promise set state = ?3, settled_at = ?4
      where business_unit = ?1 and id = ?2 and state = 'PENDING' and (?3 <> 'BROKEN' or due < ?4)""";
  private static final String MADE_GOOD = """
      update promise set made_good_at = ?3
      where business_unit = ?1 and id = ?2 and state = 'BROKEN' and made_good_at is null""";
  private static final String CANCEL = """
      update promise set state = 'CANCELLED', settled_at = ?4, consent = ?3
      where business_unit = ?1 and id = ?2 and state = 'PENDING' and due >= ?4""";
  private static final String BROKEN =
      "select count(*) from promise where business_unit = ?1 and number = ?2 and state = 'BROKEN'";

  private static final String OPEN = """
      select p.id, p.number, p.business_unit, p.text, p.due, p.state, p.made_by, p.made_at, p.settled_at, p.follows,
        p.reason, p.made_good_at, p.consent
      from promise p
        join case_file f on f.business_unit = p.business_unit and f.number = p.number
          and f.state in ('OPEN', 'RESOLVED', 'CLOSED')
        left join case_handler h on h.business_unit = p.business_unit and h.number = p.number
      where p.state in ('BROKEN', 'PENDING') and p.made_good_at is null
        and (cast(?1 as text) is null or h.handler = cast(?1 as text)) and (p.state, p.due, p.id) > (?2, ?3, ?4)
      order by p.state, p.due, p.id limit ?5""";

  @Inject
  Sql sql;

  Uni<Void> make(Promise promise) {
    return sql.execute(MAKE, promise.businessUnit(), promise.id(), promise.number(), promise.text(), promise.due(),
        promise.state().name(), promise.by(), promise.at(), promise.follows(), promise.reason()).replaceWithVoid();
  }

  public Uni<List<Promise>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.each(Promises::read));
  }

  public Uni<Long> broken(CaseFile file) {
    return sql.rows(BROKEN, file.businessUnit(), file.number()).map(rows -> new Row(rows.getFirst()).whole(0));
  }

  Uni<Optional<Promise>> find(CaseFile file, String id) {
    return sql.rows(FIND, file.businessUnit(), file.number(), id).map(Row.first(Promises::read));
  }

  Uni<List<Promise>> overdue(Instant now, Instant afterDue, String afterId, int limit) {
    return sql.rows(OVERDUE, now, afterDue, afterId, limit).map(Row.each(Promises::read));
  }

  /** What customers wait for, whether the case is over or not: broken ones first, then by due time; {@code handler} may be null for all. */
  Uni<List<Promise>> open(String handler, Place after, int limit) {
    return sql.rows(OPEN, handler, after.state(), after.due(), after.id(), limit).map(Row.each(Promises::read));
  }

  /** False when somebody settled it before. */
  Uni<Boolean> settle(Promise promise, PromiseState state, Instant at) {
    return sql.execute(SETTLE, promise.businessUnit(), promise.id(), state.name(), at).map(rows -> rows == 1);
  }

  /** False when it is not broken, or was made good before. */
  Uni<Boolean> makeGood(Promise promise, Instant at) {
    return sql.execute(MADE_GOOD, promise.businessUnit(), promise.id(), at).map(rows -> rows == 1);
  }

  /** False when it was settled before, or its time has come. */
  Uni<Boolean> cancel(Promise promise, String consent, Instant at) {
    return sql.execute(CANCEL, promise.businessUnit(), promise.id(), consent, at).map(rows -> rows == 1);
  }

  private static Promise read(Row row) {
    return new Promise(row.text(0), row.text(1), row.text(2), row.text(3), row.instant(4),
        PromiseState.valueOf(row.text(5)), row.text(6), row.instant(7), row.instant(8), row.text(9), row.text(10),
        row.instant(11), row.text(12));
  }
}
