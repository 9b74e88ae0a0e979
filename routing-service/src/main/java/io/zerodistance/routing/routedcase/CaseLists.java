package io.zerodistance.routing.routedcase;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.store.Columns;

/** Lists of routed cases, each along an index from a position on; call inside a transaction. */
@ApplicationScoped
public class CaseLists {
  private static final String OPEN = "select " + CaseRepository.COLUMNS + """
       from routed_case
      where state in ('WAITING', 'ASSIGNED') and (next_due, number) > (cast(?1 as timestamptz), ?2)
      order by next_due, number limit ?3""";
  private static final String OPEN_BY_NUMBER = "select " + CaseRepository.COLUMNS + """
       from routed_case
      where business_unit = ?1 and state in ('WAITING', 'ASSIGNED') and number > ?2
      order by number limit ?3 for update""";
  private static final String OWNED = "select " + CaseRepository.COLUMNS + """
       from routed_case
      where state = 'ASSIGNED' and owner = ?1 and (next_due, number) > (cast(?2 as timestamptz), ?3)
      order by next_due, number limit ?4""";
  private static final String TOLD = "select " + CaseRepository.COLUMNS + """
       from routed_case c
      where state in ('WAITING', 'ASSIGNED') and (next_due, number) > (cast(?2 as timestamptz), ?3)
        and exists (select from escalation e
          where e.staff = ?1 and e.business_unit = c.business_unit and e.number = c.number)
      order by next_due, number limit ?4""";
  private static final String WAITING = "select " + CaseRepository.COLUMNS + """
       from routed_case
      where state = 'WAITING' and (severity, waiting_since, number) > (?1, cast(?2 as timestamptz), ?3)
      order by severity, waiting_since, number limit ?4""";
  private static final String WAITING_OF = "select " + CaseRepository.COLUMNS + """
       from routed_case
      where business_unit = ?1 and state = 'WAITING'
        and (severity, waiting_since, number) > (?2, cast(?3 as timestamptz), ?4)
      order by severity, waiting_since, number limit ?5""";
  private static final String NEXT_TO_ASSIGN = "select " + CaseRepository.COLUMNS + """
       from routed_case
      where business_unit = ?1 and state = 'WAITING' and units <= ?2
        and (severity, waiting_since, number) > (?3, cast(?4 as timestamptz), ?5)
      order by severity, waiting_since, number limit ?6 for update skip locked""";
  private static final String HELD_BY = "select " + CaseRepository.COLUMNS + """
       from routed_case
      where business_unit = ?1 and owner = ?2 and state = 'ASSIGNED' and (answered_at is null or not ?3)
      order by severity, assigned_at, number limit 1000 for update""";
  private static final String BACKLOG = """
      select coalesce(sum(units), 0) from routed_case where business_unit = ?1 and state = 'WAITING'""";
  private static final String NOT_ACCEPTED = "select " + CaseRepository.COLUMNS + """
       from routed_case
      where business_unit = ?1 and accept_by <= ?2 and state = 'ASSIGNED'
      order by accept_by limit ?3 for update skip locked""";
  private static final String OWNER_OVERDUE = "select " + CaseRepository.COLUMNS + """
       from routed_case
      where business_unit = ?1 and owner_by <= ?2 and accepted_at is null and state in ('WAITING', 'ASSIGNED')
      order by owner_by limit ?3 for update skip locked""";
  /** A place before everything. */
  private static final String START = "";

  @Inject
  Sql sql;

  /** Open cases, the next due first; ask for one more than a page to know whether there is another. */
  public Uni<List<RoutedCase>> open(Cursor after, int rows) {
    return read(sql.rows(OPEN, at(after), key(after), rows));
  }

  /** Open cases of a unit in order of number, locked; an order that a changed deadline does not change. */
  public Uni<List<RoutedCase>> lockOpen(String businessUnit, String after, int rows) {
    return read(sql.rows(OPEN_BY_NUMBER, businessUnit, after, rows));
  }

  public Uni<List<RoutedCase>> ownedBy(String staff, Cursor after, int rows) {
    return read(sql.rows(OWNED, staff, at(after), key(after), rows));
  }

  /** Open cases of whose deadlines a person was told as the one who stands on a level of the ladder. */
  public Uni<List<RoutedCase>> toldTo(String staff, Cursor after, int rows) {
    return read(sql.rows(TOLD, staff, at(after), key(after), rows));
  }

  /** Cases that nobody has, in the order in which they will be given out. */
  public Uni<List<RoutedCase>> waiting(Cursor after, int rows) {
    var severity = after == null ? START : after.key().substring(0, after.key().indexOf(' '));
    var number = after == null ? START : after.key().substring(after.key().indexOf(' ') + 1);
    return read(sql.rows(WAITING, severity, at(after), number, rows));
  }

  /** The same of one unit, from after a case on; locks nothing. */
  public Uni<List<RoutedCase>> waitingOf(String businessUnit, RoutedCase after, int rows) {
    return read(sql.rows(WAITING_OF, businessUnit, severity(after), waitingSince(after), number(after), rows));
  }

  public static Cursor positionByDue(RoutedCase routed) {
    return new Cursor(routed.nextDue() == null ? CaseRepository.NOTHING_DUE : routed.nextDue(), routed.number());
  }

  public static Cursor positionInQueue(RoutedCase routed) {
    return new Cursor(routed.waitingSince(), routed.severity() + ' ' + routed.number());
  }

  /** Waiting cases that fit into the room there is, locked; those another transaction works on are left out. */
  public Uni<List<RoutedCase>> nextToAssign(String businessUnit, int room, RoutedCase after, int rows) {
    return read(
        sql.rows(NEXT_TO_ASSIGN, businessUnit, room, severity(after), waitingSince(after), number(after), rows));
  }

  private static String severity(RoutedCase after) {
    return after == null ? START : after.severity();
  }

  private static Instant waitingSince(RoutedCase after) {
    return after == null ? Instant.EPOCH : after.waitingSince();
  }

  private static String number(RoutedCase after) {
    return after == null ? START : after.number();
  }

  /** What a person has in hand, locked; only what the customer has no answer to when asked so. */
  public Uni<List<RoutedCase>> heldBy(String businessUnit, String staff, boolean onlyUnanswered) {
    return read(sql.rows(HELD_BY, businessUnit, staff, onlyUnanswered));
  }

  /** Given to somebody who did not say in time that they take it; locked. */
  public Uni<List<RoutedCase>> notAccepted(String businessUnit, Instant at, int rows) {
    return read(sql.rows(NOT_ACCEPTED, businessUnit, at, rows));
  }

  /** Cases that should have had an owner by now; locked. */
  public Uni<List<RoutedCase>> ownerOverdue(String businessUnit, Instant at, int rows) {
    return read(sql.rows(OWNER_OVERDUE, businessUnit, at, rows));
  }

  public Uni<Integer> backlogUnits(String businessUnit) {
    return sql.rows(BACKLOG, businessUnit).map(rows -> ((Number) rows.getFirst()[0]).intValue());
  }

  static Instant at(Cursor after) {
    return after == null ? Instant.EPOCH : after.at();
  }

  static String key(Cursor after) {
    return after == null ? START : after.key();
  }

  static Uni<List<RoutedCase>> read(Uni<List<Object[]>> rows) {
    return rows.map(all -> all.stream().map(Columns::new).map(CaseRepository::read).toList());
  }
}
