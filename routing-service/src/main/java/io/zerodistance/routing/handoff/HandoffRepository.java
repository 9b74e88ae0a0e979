package io.zerodistance.routing.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.handoff.Handoff.Kind;
import io.zerodistance.routing.handoff.Handoff.State;
import io.zerodistance.routing.handoff.HandoffView.Step;
import io.zerodistance.routing.store.Columns;

/** The rows of hand-offs, seen by both units, and their steps; call inside a transaction. */
@ApplicationScoped
class HandoffRepository {
  static final Instant NOTHING_DUE = Instant.parse("9999-12-31T00:00:00Z");
  private static final String COLUMNS = """
      h.business_unit, h.id, h.number, h.to_unit, h.to_team, h.kind, h.task, h.severity, h.state, h.asked_by,
      h.asked_at, h.due, h.handler, h.accepted_at, h.closed_by, h.closed_at, h.words""";
  private static final String SELECT = "select " + COLUMNS + " from handoff h ";
  /** Steps may be noted meanwhile: the due scan notes that it is late while it holds the clock that this is about to want. */
  private static final String LOCK = SELECT + "where h.business_unit = ?1 and h.id = ?2 for no key update";
  private static final String OF_CASE = SELECT + "where h.number = ?1 order by h.asked_at desc, h.id limit 50";
  private static final String OPEN = """
      where h.%s = any (string_to_array(?1, ',')) and h.state in ('OPEN', 'ACCEPTED')
        and (h.due, h.id) > (cast(?2 as timestamptz), ?3)
      order by h.due, h.id limit ?4""";
  private static final String CLOSED = """
      where h.%s = any (string_to_array(?1, ',')) and h.closed_at is not null
        and (h.closed_at, h.id) < (cast(?2 as timestamptz), ?3)
      order by h.closed_at desc, h.id desc limit ?4""";
  /** A hand-off's clock names it; whoever stands on a level of that clock's ladder was told of this very hand-off. */
  private static final String TOLD = SELECT + """
      where h.state in ('OPEN', 'ACCEPTED') and (h.due, h.id) > (cast(?2 as timestamptz), ?3)
        and exists (select from escalation e join deadline d on d.business_unit = e.business_unit and d.number = e.number
            and d.deadline = e.deadline and d.round = e.round
          where e.staff = ?1 and e.business_unit = h.to_unit and e.number = h.number and d.concerns = h.id)
      order by h.due, h.id limit ?4""";
  private static final String INSERT = """
      insert into handoff (business_unit, id, number, to_unit, to_team, kind, task, severity, state, asked_by, asked_at,
        due)
      values (?1, ?2, ?3, ?4, cast(?5 as text), ?6, ?7, ?8, 'OPEN', ?9, ?10, ?11)""";
  private static final String ACCEPT = """
      update handoff set state = 'ACCEPTED', handler = ?3, accepted_at = coalesce(accepted_at, ?4)
      where business_unit = ?1 and id = ?2""";
  private static final String CLOSE = """
      update handoff set state = ?3, closed_by = ?4, closed_at = ?5, words = ?6
      where business_unit = ?1 and id = ?2""";
  private static final String NOTE = """
      insert into handoff_step (business_unit, to_unit, handoff, step, done_by, at, words)
      values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as text))""";
  private static final String STEPS = """
      select step, done_by, at, words from handoff_step where business_unit = ?1 and handoff = ?2 order by position""";
  private static final String WORKS_THERE = """
      select count(*) from staff where business_unit = ?1 and active and (cast(?2 as text) is null or team = ?2)
        and (cast(?3 as text) is null or id = ?3)""";
  private static final String TO_FOLLOW = SELECT + """
      where h.business_unit = ?1 and h.to_follow and h.state in ('OPEN', 'ACCEPTED') order by h.id limit 100""";
  private static final String OPEN_OF_CASE = SELECT + """
      where h.number = ?1 and h.state in ('OPEN', 'ACCEPTED') order by h.id limit 50""";
  private static final String ASKED_OF = SELECT + """
      where h.to_unit = ?1 and h.state in ('OPEN', 'ACCEPTED') and h.id > ?2 order by h.id limit ?3""";
  private static final String FOLLOW = """
      update handoff set severity = ?3, due = ?4, to_follow = false where business_unit = ?1 and id = ?2""";
  private static final String OF_ENDED_CASES = SELECT + """
      join routed_case c on c.business_unit = h.business_unit and c.number = h.number
      where h.business_unit = ?1 and h.state in ('OPEN', 'ACCEPTED') and c.state in ('CLOSED', 'WITHDRAWN')
      order by h.due, h.id limit 100""";

  @Inject
  Sql sql;

  /** Which end of the hand-off a list is about. */
  enum Side {
    RECEIVED("to_unit"), ASKED("business_unit");

    private final String column;

    Side(String column) {
      this.column = column;
    }
  }

  Uni<Optional<Handoff>> find(String id) {
    return read(sql.rows(SELECT + "where h.id = ?1", id)).map(found -> found.stream().findFirst());
  }

  Uni<Handoff> lock(Handoff seen) {
    return read(sql.rows(LOCK, seen.businessUnit(), seen.id())).map(List::getFirst);
  }

  Uni<List<Handoff>> ofCase(String number) {
    return read(sql.rows(OF_CASE, number));
  }

  /** Open ones next due first, or closed ones the latest first. */
  Uni<List<Handoff>> page(Side side, String units, boolean closed, Cursor after, int rows) {
    var start = closed ? NOTHING_DUE : Instant.EPOCH;
    return read(sql.rows(SELECT + (closed ? CLOSED : OPEN).formatted(side.column), units,
        after == null ? start : after.at(), after == null ? "" : after.key(), rows));
  }

  /** Open ones of whose clock a person was told, next due first. */
  Uni<List<Handoff>> toldTo(String staff, Cursor after, int rows) {
    return read(sql.rows(TOLD, staff, after == null ? Instant.EPOCH : after.at(), after == null ? "" : after.key(),
        rows));
  }

  Uni<List<Handoff>> ofEndedCases(String businessUnit) {
    return read(sql.rows(OF_ENDED_CASES, businessUnit));
  }

  /** Open ones whose case has become another kind of case since. */
  Uni<List<Handoff>> toFollow(String businessUnit) {
    return read(sql.rows(TO_FOLLOW, businessUnit));
  }

  Uni<List<Handoff>> openOfCase(String number) {
    return read(sql.rows(OPEN_OF_CASE, number));
  }

  /** Open ones that a unit was asked for, in an order that no clock changes. */
  Uni<List<Handoff>> askedOf(String toUnit, String after, int rows) {
    return read(sql.rows(ASKED_OF, toUnit, after, rows));
  }

  /** Severity of the case and end of its own clock; null where nothing promises one any more. */
  Uni<Void> follow(Handoff h, String severity, Instant due) {
    return sql.execute(FOLLOW, h.businessUnit(), h.id(), severity, due == null ? NOTHING_DUE : due).replaceWithVoid();
  }

  Uni<Void> insert(Handoff h) {
    return sql.execute(INSERT, h.businessUnit(), h.id(), h.number(), h.toUnit(), h.toTeam(), h.kind().name(), h.task(),
        h.severity(), h.askedBy(), h.askedAt(), h.due() == null ? NOTHING_DUE : h.due())
        .chain(() -> note(h, "OPENED", h.askedBy(), h.askedAt(), null));
  }

  Uni<Void> accept(Handoff h, String handler, String by, Instant at) {
    return sql.execute(ACCEPT, h.businessUnit(), h.id(), handler, at)
        .chain(() -> note(h, "ACCEPTED", by, at, handler.equals(by) ? null : handler));
  }

  Uni<Void> close(Handoff h, State state, String by, Instant at, String words) {
    return sql.execute(CLOSE, h.businessUnit(), h.id(), state.name(), by, at, words)
        .chain(() -> note(h, state.name(), by, at, words));
  }

  Uni<Void> note(Handoff h, String step, String by, Instant at, String words) {
    return sql.execute(NOTE, h.businessUnit(), h.toUnit(), h.id(), step, by, at, words).replaceWithVoid();
  }

  Uni<List<Step>> steps(Handoff h) {
    return sql.rows(STEPS, h.businessUnit(), h.id()).map(rows -> rows.stream().map(Columns::new)
        .map(row -> new Step(row.text(0), row.text(1), row.instant(2), row.text(3))).toList());
  }

  /** Whether anybody works in the unit, in the team if given, or the one person if given. */
  Uni<Boolean> worksThere(String unit, String team, String staff) {
    return sql.rows(WORKS_THERE, unit, team, staff).map(rows -> ((Number) rows.getFirst()[0]).intValue() > 0);
  }

  private static Uni<List<Handoff>> read(Uni<List<Object[]>> rows) {
    return rows.map(all -> all.stream().map(Columns::new).map(HandoffRepository::read).toList());
  }

  private static Handoff read(Columns row) {
    return new Handoff(row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.oneOf(Kind.class, 5),
        row.text(6), row.text(7), row.oneOf(State.class, 8), row.text(9), row.instant(10),
        NOTHING_DUE.equals(row.instant(11)) ? null : row.instant(11), row.text(12), row.instant(13), row.text(14),
        row.instant(15), row.text(16));
  }
}
