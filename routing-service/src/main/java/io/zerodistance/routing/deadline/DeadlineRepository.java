package io.zerodistance.routing.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.deadline.LedgerEntry.Event;
import io.zerodistance.routing.servicelevel.Counts;
import io.zerodistance.routing.servicelevel.DeadlineKind;
import io.zerodistance.routing.store.Columns;

/** The deadlines of cases and their ledger; call inside a transaction. */
@ApplicationScoped
public class DeadlineRepository {
  static final String COLUMNS =
      """
      business_unit, number, deadline, round, state, started_at, minutes, counts, warn_share, policy, calendar_version,
      warn_at, due, warned_at, breached_at, met_at, next_level, escalate_at, pausable, paused_at, concerns, rules_as_of""";
  private static final String FIND =
      "select " + COLUMNS + " from deadline where business_unit = ?1 and number = ?2 order by round, started_at, due";
  private static final String SAVE = "insert into deadline (" + COLUMNS + ", next_check) values ("
      + "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, cast(?14 as timestamptz), cast(?15 as timestamptz),"
      + " cast(?16 as timestamptz), cast(?17 as integer), cast(?18 as timestamptz), ?19, cast(?20 as timestamptz), cast(?21 as text),"
      + " cast(?22 as timestamptz), cast(?23 as timestamptz))"
      + """
           on conflict (business_unit, number, deadline, round) do update set state = excluded.state,
            minutes = excluded.minutes, counts = excluded.counts, warn_share = excluded.warn_share,
            policy = excluded.policy, calendar_version = excluded.calendar_version, warn_at = excluded.warn_at,
            due = excluded.due, warned_at = excluded.warned_at, breached_at = excluded.breached_at,
            met_at = excluded.met_at, next_level = excluded.next_level, escalate_at = excluded.escalate_at,
            pausable = excluded.pausable, paused_at = excluded.paused_at, rules_as_of = excluded.rules_as_of,
            next_check = excluded.next_check""";
  /** Row and ledger in one statement: never one without the other. */
  private static final String SAVE_AND_NOTE = "with saved as (" + SAVE + """
       returning business_unit, number, deadline, round, due, policy, calendar_version)
      insert into deadline_event (business_unit, number, deadline, round, event, due, previous_due, policy,
        calendar_version, because, at)
      select business_unit, number, deadline, round, ?24, due, cast(?25 as timestamptz), policy, calendar_version,
        cast(?26 as text), cast(?27 as timestamptz) from saved""";
  private static final String NOTE = """
      insert into deadline_event (business_unit, number, deadline, round, event, due, policy, calendar_version, because,
        at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as text), ?10)""";
  private static final String NEXT_ROUND = """
      select coalesce(max(round), 0) + 1 from deadline where business_unit = ?1 and number = ?2 and deadline = ?3""";
  private static final String LAST_TOLD = """
      select coalesce(max(level), 0) from escalation
      where business_unit = ?1 and number = ?2 and deadline = ?3 and round = ?4""";
  private static final String LEDGER = """
      select deadline, round, event, due, previous_due, policy, calendar_version, because, at from deadline_event
      where business_unit = ?1 and number = ?2 order by id""";

  /** A ladder counted anew leaves the due as it was. */
  private static final String LAST_COUNTED = """
      select max(at) from deadline_event
      where business_unit = ?1 and number = ?2 and deadline = ?3 and round = ?4
        and (event = 'SET' or event = 'RECOMPUTED' and due <> previous_due)""";

  @Inject
  Sql sql;

  public Uni<List<Deadline>> of(String businessUnit, String number) {
    return read(sql.rows(FIND, businessUnit, number));
  }

  /** Locks the deadlines of a case; before any outbox entry of it, so that the due scan and handlers never cross. */
  Uni<List<Deadline>> lock(String businessUnit, String number) {
    return read(sql.rows(FIND + " for update", businessUnit, number));
  }

  /** The same of those that run. */
  Uni<List<Deadline>> lockRunning(String businessUnit, String number) {
    return lock(businessUnit, number)
        .map(all -> all.stream().filter(deadline -> deadline.state() == Deadline.State.RUNNING).toList());
  }

  /** Does it with each that runs, one after the other: a transaction has one session. */
  Uni<Void> eachRunning(String businessUnit, String number, Function<Deadline, Uni<? extends Void>> work) {
    return lockRunning(businessUnit, number).chain(running -> Multi.createFrom().iterable(running).onItem()
        .transformToUniAndConcatenate(work).collect().last().replaceWithVoid());
  }

  /** The number of the next clock of a kind; to be asked after {@link #lock}, with the case locked, so that nobody else asks. */
  Uni<Integer> nextRound(String businessUnit, String number, DeadlineKind kind) {
    return sql.rows(NEXT_ROUND, businessUnit, number, kind.name())
        .map(rows -> ((Number) rows.getFirst()[0]).intValue());
  }

  /** The highest level of the ladder that was told of it; 0 for none. */
  Uni<Integer> lastTold(Deadline d) {
    return sql.rows(LAST_TOLD, d.businessUnit(), d.number(), d.kind().name(), d.round())
        .map(rows -> ((Number) rows.getFirst()[0]).intValue());
  }

  /** When the due of a deadline was last reckoned. */
  Uni<Instant> lastCounted(Deadline d) {
    return sql.rows(LAST_COUNTED, d.businessUnit(), d.number(), d.kind().name(), d.round())
        .map(rows -> Optional.ofNullable(new Columns(rows.getFirst()).instant(0)).orElse(d.startedAt()));
  }

  Uni<Void> save(Deadline d, Event event, Instant previousDue, String because, Instant at) {
    var parameters = Stream.concat(Stream.of(columns(d)), Stream.of(event.name(), previousDue, because, at)).toArray();
    return sql.execute(SAVE_AND_NOTE, parameters).replaceWithVoid();
  }

  /** A further step of a deadline that the caller saves. */
  Uni<Void> note(Deadline d, Event event, String because, Instant at) {
    return sql.execute(NOTE, d.businessUnit(), d.number(), d.kind().name(), d.round(), event.name(), d.due(),
        d.policy(), d.calendarVersion(), because, at).replaceWithVoid();
  }

  private static Object[] columns(Deadline d) {
    return new Object[] {d.businessUnit(), d.number(), d.kind().name(), d.round(), d.state().name(), d.startedAt(),
        d.minutes(), d.counts().name(), d.warnShare(), d.policy(), d.calendarVersion(), d.warnAt(), d.due(),
        d.warnedAt(), d.breachedAt(), d.metAt(), d.nextLevel(), d.escalateAt(), d.pausable(),
        d.pausedAt(), d.concerns(), d.rulesAsOf(), d.nextCheck()};
  }

  public Uni<List<LedgerEntry>> ledger(String businessUnit, String number) {
    return sql.rows(LEDGER, businessUnit, number)
        .map(rows -> rows.stream().map(Columns::new)
            .map(row -> new LedgerEntry(row.oneOf(DeadlineKind.class, 0), row.number(1), row.oneOf(Event.class, 2),
                row.instant(3), row.instant(4), row.text(5), row.number(6), row.text(7), row.instant(8)))
            .toList());
  }

  static Uni<List<Deadline>> read(Uni<List<Object[]>> rows) {
    return rows.map(all -> all.stream().map(Columns::new).map(DeadlineRepository::read).toList());
  }

  private static Deadline read(Columns row) {
    return new Deadline(row.text(0), row.text(1), row.oneOf(DeadlineKind.class, 2), row.number(3),
        row.oneOf(Deadline.State.class, 4), row.instant(5), row.number(6), row.oneOf(Counts.class, 7), row.decimal(8),
        row.text(9), row.number(10), row.instant(11), row.instant(12), row.instant(13), row.instant(14),
        row.instant(15), row.missing(16) ? null : row.number(16), row.instant(17), row.flag(18),
        row.instant(19), row.text(20), row.instant(21));
  }
}
