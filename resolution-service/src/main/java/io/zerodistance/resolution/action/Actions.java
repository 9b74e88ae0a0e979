package io.zerodistance.resolution.action;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;

/** Corrective and preventive actions of the transaction's business units; settled once each, by conditional updates. */
@ApplicationScoped
public class Actions {

  private static final String SELECT = """
      select business_unit, id, number, kind, text, owner, due, state, made_by, made_at, settled_at, settled_by,
        settled_words, check_due, effect, checked_by, checked_at, check_words from corrective_action\s""";
  private static final String MAKE = """
      insert into corrective_action (business_unit, id, number, kind, text, owner, due, state, made_by, made_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 'OPEN', ?8, ?9)""";
  private static final String OF_CASE =
      SELECT + "where business_unit = ?1 and number = ?2 order by made_at, id limit 100";
  private static final String FIND = SELECT + "where business_unit = ?1 and id = ?2 for update";
  // What is open by its due time, what is done by the time of its check: each of the two by its own partial index.
  private static final String OPEN = SELECT + """
      where state = 'OPEN' and (cast(?1 as text) is null or owner = cast(?1 as text)) and (due, id) > (?2, ?3)
      order by due, id limit ?4""";
  private static final String LATE = SELECT + """
      where state = 'OPEN' and due <= ?1 and (due, id) > (?2, ?3) order by due, id limit ?4""";
  private static final String TO_CHECK = SELECT + """
      where state = 'DONE' and (cast(?1 as text) is null
          or owner <> cast(?1 as text) and settled_by is distinct from cast(?1 as text))
        and check_due <= ?5 and (check_due, id) > (?2, ?3) order by check_due, id limit ?4""";
  private static final String SETTLE = """
      update corrective_action set state = ?3, settled_at = ?4, settled_by = ?5, settled_words = ?6, check_due = ?7
      where business_unit = ?1 and id = ?2 and state = 'OPEN'""";
  private static final String GIVE =
      "update corrective_action set owner = ?3 where business_unit = ?1 and id = ?2 and state = 'OPEN'";
  private static final String CHECK = """
      update corrective_action set state = 'CHECKED', effect = ?3, checked_by = ?4, checked_at = ?5, check_words = ?6
      where business_unit = ?1 and id = ?2 and state = 'DONE'""";
  private static final String CASES = """
      select count(*) filter (where opened_at < ?3), count(*) filter (where opened_at >= ?3) from case_file
      where business_unit = ?1 and taxonomy_item = ?2 and opened_at >= ?4 and opened_at < ?5""";

  @Inject
  Sql sql;

  /** Cases on one taxonomy item in as many days before and after a moment; {@code days} is how much of the time after has passed. */
  public record Effects(String item, long before, long after, int days) {}

  Uni<Void> make(CorrectiveAction action) {
    return sql.execute(MAKE, action.businessUnit(), action.id(), action.number(), action.kind().name(), action.text(),
        action.owner(), action.due(), action.madeBy(), action.madeAt()).replaceWithVoid();
  }

  Uni<List<CorrectiveAction>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.each(Actions::read));
  }

  /** Locked until the transaction ends. */
  Uni<Optional<CorrectiveAction>> find(String businessUnit, String id) {
    return sql.rows(FIND, businessUnit, id).map(Row.first(Actions::read));
  }

  /** {@code owner} may be null for everybody's. */
  Uni<List<CorrectiveAction>> open(String owner, Cursor after, int limit) {
    return sql.rows(OPEN, owner, at(after), key(after), limit).map(Row.each(Actions::read));
  }

  /** Everybody's that was due by then and is still to be done. */
  Uni<List<CorrectiveAction>> late(Instant dueBy, Cursor after, int limit) {
    return sql.rows(LATE, dueBy, at(after), key(after), limit).map(Row.each(Actions::read));
  }

  /** What was done long enough ago to be looked at, without what the person owns or said was done. */
  Uni<List<CorrectiveAction>> toCheck(String notDoneBy, Instant now, Cursor after, int limit) {
    return sql.rows(TO_CHECK, notDoneBy, at(after), key(after), limit, now).map(Row.each(Actions::read));
  }

  Uni<Void> settle(CorrectiveAction action, CorrectiveAction.State state, String by, Instant at, String words,
      Instant checkDue) {
    return sql.execute(SETTLE, action.businessUnit(), action.id(), state.name(), at, by, words, checkDue)
        .replaceWithVoid();
  }

  Uni<Void> give(CorrectiveAction action, String owner) {
    return sql.execute(GIVE, action.businessUnit(), action.id(), owner).replaceWithVoid();
  }

  Uni<Void> check(CorrectiveAction action, CorrectiveAction.Effect effect, String by, Instant at, String words) {
    return sql.execute(CHECK, action.businessUnit(), action.id(), effect.name(), by, at, words).replaceWithVoid();
  }

  /** At most 30 days on each side; null for a case without a taxonomy item. */
  public Uni<Effects> effects(String businessUnit, String item, Instant moment, Instant now) {
    int days = (int) Math.clamp(Duration.between(moment, now).toDays(), 0, 30);
    var span = Duration.ofDays(days);
    return item == null ? Uni.createFrom().nullItem()
        : sql.rows(CASES, businessUnit, item, moment, moment.minus(span), moment.plus(span))
            .map(rows -> new Row(rows.getFirst())).map(row -> new Effects(item, row.whole(0), row.whole(1), days));
  }

  private static Instant at(Cursor after) {
    return after == null ? Instant.EPOCH : after.at();
  }

  private static String key(Cursor after) {
    return after == null ? "" : after.key();
  }

  private static CorrectiveAction read(Row row) {
    return new CorrectiveAction(row.text(0), row.text(1), row.text(2), CorrectiveAction.Kind.valueOf(row.text(3)),
        row.text(4), row.text(5), row.instant(6), CorrectiveAction.State.valueOf(row.text(7)), row.text(8),
        row.instant(9), row.instant(10), row.text(11), row.text(12), row.instant(13),
        row.text(14) == null ? null : CorrectiveAction.Effect.valueOf(row.text(14)), row.text(15), row.instant(16),
        row.text(17));
  }
}
