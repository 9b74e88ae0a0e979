package io.zerodistance.routing.routedcase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.routedcase.RoutedCase.State;
import io.zerodistance.routing.servicelevel.CaseTraits;
import io.zerodistance.routing.store.Columns;

/** The rows of routed cases; call inside a transaction. */
@ApplicationScoped
public class CaseRepository {
  static final String COLUMNS = """
      business_unit, number, state, kind, channel, severity, language, customer, item, dimension, units, registered_at,
      round, owner, team, assigned_at, waiting_reason, waiting_since, answered_at, resolved_at, closed_at, next_due,
      accept_by, accepted_at, owner_by, passes, proposed_amount, customer_class, triaged, waiting_lacking, product""";
  static final Instant NOTHING_DUE = Instant.parse("9999-12-31T00:00:00Z");
  private static final String FIND = "select " + COLUMNS + " from routed_case where number = ?1";
  private static final String LOCK =
      "select " + COLUMNS + " from routed_case where business_unit = ?1 and number = ?2 for update";
  private static final String AWAIT = """
      insert into routed_case (business_unit, number, state, registered_at) values (?1, ?2, 'AWAITED', ?3)
      on conflict do nothing""";
  private static final String DESCRIBE = """
      update routed_case set kind = ?3, channel = ?4, severity = ?5, language = ?6, customer = cast(?7 as text),
        item = cast(?8 as text), product = cast(?12 as text), units = ?9, registered_at = ?10, owner_by = cast(?11 as timestamptz),
        dimension = (select k.dimension from known_item k where k.business_unit = ?1 and k.item = cast(?8 as text))
      where business_unit = ?1 and number = ?2 returning\s""" + COLUMNS;
  private static final String CLASSIFY = """
      update routed_case set severity = ?3, item = ?4, dimension = ?5, units = ?6, triaged = triaged or ?9,
        owner_by = least(owner_by, cast(?7 as timestamptz)), customer_class = cast(?8 as text)
      where business_unit = ?1 and number = ?2""";
  private static final String OF_KIND = """
      update routed_case set kind = ?3 where business_unit = ?1 and number = ?2 returning\s""" + COLUMNS;
  private static final String HANDOFFS_FOLLOW = """
      update handoff set to_follow = true
      where business_unit = ?1 and number = ?2 and state in ('OPEN', 'ACCEPTED')""";
  private static final String LEARN = """
      insert into known_item (business_unit, item, dimension) values (?1, ?2, ?3)
      on conflict (business_unit, item) do update set dimension = excluded.dimension
      where known_item.dimension <> excluded.dimension""";
  /** What ended before we took it up waited for nothing: a spell, here and below, never ends before it began. */
  private static final String ASSIGN = """
      with waited as (update waiting_spell set ended_at = greatest(began_at, cast(?5 as timestamptz))
        where business_unit = ?1 and number = ?2 and ended_at is null)
      update routed_case set state = 'ASSIGNED', owner = ?3, team = ?4, units_when_given = units, assigned_at = cast(?5 as timestamptz), waiting_reason = null,
        waiting_lacking = null, waiting_since = null, accept_by = cast(?6 as timestamptz),
        accepted_at = case when cast(?6 as timestamptz) is null then cast(?5 as timestamptz) end
      where business_unit = ?1 and number = ?2""";
  private static final String QUEUE = """
      with waited as (update waiting_spell set ended_at = greatest(began_at, cast(?4 as timestamptz))
        where business_unit = ?1 and number = ?2 and ended_at is null
          and (reason, lacking) is distinct from (?3, cast(?5 as text))),
      waits as (insert into waiting_spell (business_unit, number, reason, lacking, began_at)
        select ?1, ?2, ?3, cast(?5 as text), cast(?4 as timestamptz)
        where not exists (select from waiting_spell where business_unit = ?1 and number = ?2 and ended_at is null
          and (reason, lacking) is not distinct from (?3, cast(?5 as text))))
      update routed_case set state = 'WAITING', owner = null, team = null, assigned_at = null, waiting_reason = ?3,
        waiting_lacking = cast(?5 as text), waiting_since = coalesce(waiting_since, ?4), accept_by = null,
        accepted_at = null
      where business_unit = ?1 and number = ?2""";
  private static final String END = """
      with waited as (update waiting_spell set ended_at = greatest(began_at, cast(?4 as timestamptz))
        where business_unit = ?1 and number = ?2 and ended_at is null)
      update routed_case set state = ?3, waiting_reason = null, waiting_lacking = null, waiting_since = null, accept_by = null,
        resolved_at = case when ?3 = 'RESOLVED' then ?4 else resolved_at end,
        closed_at = case when ?3 in ('CLOSED', 'WITHDRAWN') then ?4 else closed_at end
      where business_unit = ?1 and number = ?2""";
  private static final String NOTE_END = """
      update routed_case set resolved_at = case when ?3 = 'RESOLVED' then ?4 else resolved_at end,
        closed_at = case when ?3 in ('CLOSED', 'WITHDRAWN') then ?4 else closed_at end
      where business_unit = ?1 and number = ?2""";
  private static final String REOPEN =
      """
      update routed_case set round = ?3, resolved_at = null, closed_at = null, passes = 0, proposed_amount = null,
        owner_by = cast(?4 as timestamptz)
      where business_unit = ?1 and number = ?2""";
  private static final String ALLOW_ANEW = """
      update routed_case set owner_by = cast(?3 as timestamptz) where business_unit = ?1 and number = ?2""";
  private static final String ACCEPT = """
      update routed_case set accepted_at = ?3, accept_by = null where business_unit = ?1 and number = ?2""";
  private static final String PASS = """
      update routed_case set passes = passes + 1, accept_by = null where business_unit = ?1 and number = ?2
      returning\s""" + COLUMNS;
  private static final String PROPOSED =
      "update routed_case set proposed_amount = ?3 where business_unit = ?1 and number = ?2";
  private static final String ANSWERED = """
      update routed_case set answered_at = coalesce(answered_at, ?3) where business_unit = ?1 and number = ?2""";
  private static final String ASKED = """
      insert into case_wait (business_unit, number, from_at)
      select ?1, ?2, cast(?3 as timestamptz)
      where not exists (select from case_wait where business_unit = ?1 and number = ?2 and to_at is null)
      on conflict (business_unit, number, from_at) do update set to_at = null""";
  private static final String NOT_ASKED = """
      update case_wait set to_at = greatest(from_at, ?3) where business_unit = ?1 and number = ?2 and to_at is null""";
  private static final String NEXT_DUE = """
      update routed_case set next_due = coalesce((select min(d.due) from deadline d
        where d.business_unit = ?1 and d.number = ?2 and d.state = 'RUNNING' and d.paused_at is null), '9999-12-31T00:00:00Z')
      where business_unit = ?1 and number = ?2""";
  private static final String EARLIER_OWNER = """
      select owner from routed_case
      where business_unit = ?1 and customer = any (array(select one_customer(?1, ?2))) and owner is not null
        and number <> ?3
      order by registered_at desc limit 1""";

  @Inject
  Sql sql;

  /** By number alone: the row-level policy keeps other units' cases out of sight. */
  public Uni<Optional<RoutedCase>> find(String number) {
    return sql.rows(FIND, number).map(CaseRepository::first);
  }

  public Uni<Optional<RoutedCase>> lock(String businessUnit, String number) {
    return sql.rows(LOCK, businessUnit, number).map(CaseRepository::first);
  }

  /** Locks the case, which stands as awaited when nothing registered it yet. */
  public Uni<RoutedCase> lockOrAwait(String businessUnit, String number, Instant at) {
    return sql.execute(AWAIT, businessUnit, number, at).chain(() -> lock(businessUnit, number))
        .map(Optional::orElseThrow);
  }

  /** What intake registered; the dimension is filled in where the item is known from an earlier triage. */
  public Uni<RoutedCase> describe(String businessUnit, String number, CaseTraits traits, String language,
      String customer, String item, String product, int units, Instant receivedAt, Instant ownerBy) {
    return sql.rows(DESCRIBE, businessUnit, number, traits.kind(), traits.channel(), traits.severity(), language,
        customer, item, units, receivedAt, ownerBy, product).map(CaseRepository::first).map(Optional::orElseThrow);
  }

  /** What a person confirmed, or words of harm said; the item's dimension is remembered for the next case. */
  public Uni<Void> classify(String businessUnit, String number, String severity, String item, String dimension,
      int units, Instant ownerBy, String customerClass, boolean byPerson) {
    return sql
        .execute(CLASSIFY, businessUnit, number, severity, item, dimension, units, ownerBy, customerClass, byPerson)
        .chain(() -> sql.execute(LEARN, businessUnit, item, dimension))
        .chain(() -> handoffsFollow(businessUnit, number));
  }

  /** What was asked of others for the case is to be counted for the case as it is now; only they may do it. */
  private Uni<Void> handoffsFollow(String businessUnit, String number) {
    return sql.execute(HANDOFFS_FOLLOW, businessUnit, number).replaceWithVoid();
  }

  /** @return the case as it is with the new kind */
  public Uni<RoutedCase> ofKind(String businessUnit, String number, String kind) {
    return sql.rows(OF_KIND, businessUnit, number, kind).map(CaseRepository::first).map(Optional::orElseThrow)
        .call(() -> handoffsFollow(businessUnit, number));
  }

  /** @param acceptBy until when the owner is asked; null asks nobody, and the case counts as accepted */
  public Uni<Void> assign(RoutedCase routed, String owner, String team, Instant at, Instant acceptBy) {
    return sql.execute(ASSIGN, routed.businessUnit(), routed.number(), owner, team, at, acceptBy).replaceWithVoid();
  }

  public Uni<Void> accept(RoutedCase routed, Instant at) {
    return sql.execute(ACCEPT, routed.businessUnit(), routed.number(), at).replaceWithVoid();
  }

  /** @param ownerBy until when the next one may accept it; null sets no limit */
  public Uni<Void> allowAnew(RoutedCase routed, Instant ownerBy) {
    return sql.execute(ALLOW_ANEW, routed.businessUnit(), routed.number(), ownerBy).replaceWithVoid();
  }

  /** Whoever was asked does not take it; answers the case as it is now. */
  public Uni<RoutedCase> pass(RoutedCase routed) {
    return sql.rows(PASS, routed.businessUnit(), routed.number()).map(CaseRepository::first)
        .map(Optional::orElseThrow);
  }

  public Uni<Void> proposed(RoutedCase routed, long amount) {
    return sql.execute(PROPOSED, routed.businessUnit(), routed.number(), amount).replaceWithVoid();
  }

  /** A case that waits already keeps its place; {@code lacking} is null where room is all that is missing. */
  public Uni<Void> queue(RoutedCase routed, String reason, String lacking, Instant at) {
    return sql.execute(QUEUE, routed.businessUnit(), routed.number(), reason, at, lacking).replaceWithVoid();
  }

  /** Resolved, closed or withdrawn. */
  public Uni<Void> end(RoutedCase routed, State state, Instant at) {
    return sql.execute(END, routed.businessUnit(), routed.number(), state.name(), at).replaceWithVoid();
  }

  /** Remembers the end of a case that is still awaited. */
  public Uni<Void> noteEnd(RoutedCase routed, State state, Instant at) {
    return sql.execute(NOTE_END, routed.businessUnit(), routed.number(), state.name(), at).replaceWithVoid();
  }

  public Uni<Void> reopen(RoutedCase routed, int round, Instant ownerBy) {
    return sql.execute(REOPEN, routed.businessUnit(), routed.number(), round, ownerBy).replaceWithVoid();
  }

  public Uni<Void> answered(RoutedCase routed, Instant at) {
    return sql.execute(ANSWERED, routed.businessUnit(), routed.number(), at).replaceWithVoid();
  }

  /** The customer is asked since then, or is already. */
  public Uni<Void> asked(String businessUnit, String number, Instant at) {
    return sql.execute(ASKED, businessUnit, number, at).replaceWithVoid();
  }

  public Uni<Void> notAsked(String businessUnit, String number, Instant at) {
    return sql.execute(NOT_ASKED, businessUnit, number, at).replaceWithVoid();
  }

  /** To be called after its deadlines changed. */
  public Uni<Void> refreshNextDue(String businessUnit, String number) {
    return sql.execute(NEXT_DUE, businessUnit, number).replaceWithVoid();
  }

  /** Who had the customer's latest other case; null for nobody and for a customer not known. */
  public Uni<String> earlierOwner(RoutedCase routed) {
    return routed.customer() == null ? Uni.createFrom().nullItem()
        : sql.rows(EARLIER_OWNER, routed.businessUnit(), routed.customer(), routed.number())
            .map(rows -> rows.isEmpty() ? null : (String) rows.getFirst()[0]);
  }

  private static Optional<RoutedCase> first(List<Object[]> rows) {
    return rows.stream().findFirst().map(row -> read(new Columns(row)));
  }

  static RoutedCase read(Columns row) {
    return new RoutedCase(row.text(0), row.text(1), row.oneOf(State.class, 2), row.text(3), row.text(4), row.text(5),
        row.text(6), row.text(7), row.text(8), row.text(9), row.number(10), row.instant(11), row.number(12),
        row.text(13), row.text(14), row.instant(15), row.text(16), row.instant(17), row.instant(18), row.instant(19),
        row.instant(20), NOTHING_DUE.equals(row.instant(21)) ? null : row.instant(21), row.instant(22),
        row.instant(23), row.instant(24), row.number(25), row.missing(26) ? null : row.large(26),
        row.text(27), row.flag(28), row.text(29), row.text(30));
  }
}
