package io.zerodistance.routing.skill;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.store.Columns;
import io.zerodistance.rulebook.RuleDay;

/** The staff rows of a business unit; call inside a transaction. */
@ApplicationScoped
public class StaffRepository {
  /** Held to the end of the transaction: one decision of a unit at a time, on whatever replica. */
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtextextended('staff of ' || ?1, 0)) as text)";
  private static final String SELECT = """
      select s.id, s.tier, s.team, s.languages, s.capacity, s.load, s.presence, s.presence_since,
        cast(s.shift as text), s.idle_since, case when s.taken_on = cast(timezone('Asia/Shanghai', cast(?1 as timestamptz)) as date)
          then s.taken_today else 0 end, s.taken_since_on,
        (select string_agg(k.dimension || ':' || k.level, ',') from staff_skill k
         where k.business_unit = s.business_unit and k.staff = s.id), s.business_unit,
        """ + AtWork.absent("?1") + ", " + AtWork.since("?1") + " from staff s where s.active";
  private static final String OF_UNIT = SELECT + " and s.business_unit = ?2 order by s.id";
  /** The same columns, looked up by key whatever the planner thinks; in no order. */
  private static final String NAMED = """
      select id, tier, team, languages, capacity, load, presence, presence_since, shift, idle_since, taken_today,
        taken_since_on, skills, business_unit, absent, started_at
      from staff_named(?2, string_to_array(?3, ','), ?1)""";
  private static final String LEADS = SELECT + """
       and s.business_unit = ?2 and s.tier in ('SUPERVISOR', 'MANAGER')
      order by s.presence = 'ON_DUTY' and\s""" + AtWork.at("?1") + """
       desc, s.capacity - s.load >= ?3 desc, s.tier desc, s.load_share, s.id limit ?4""";
  private static final String ONE = SELECT + " and s.id = ?2";
  private static final String PAGE =
      SELECT + " and (s.business_unit, s.id) > (?2, ?3) order by s.business_unit, s.id limit ?4";
  private static final String TEAMS = "select distinct team from staff where active order by team limit ?1";
  private static final String FIND = SELECT + """
       and (s.business_unit, s.id) > (?2, ?3) and position(lower(cast(?5 as text)) in lower(s.id || ' ' || s.team)) > 0
        and (s.presence <> 'OFF' or not ?6)
      order by s.business_unit, s.id limit ?4""";
  private static final String TAKE = """
      update staff set load = load + ?3, idle_since = ?4, taken_since_on = taken_since_on + ?3,
        taken_today = ?3 + case when taken_on = cast(?5 as date) then taken_today else 0 end, taken_on = cast(?5 as date)
      where business_unit = ?1 and id = ?2""";
  private static final String GIVE_BACK = """
      update staff set load = greatest(0, load - ?3), idle_since = ?4 where business_unit = ?1 and id = ?2""";
  private static final String REWEIGH =
      "update staff set load = greatest(0, load + ?3) where business_unit = ?1 and id = ?2";
  private static final String ENTER = """
      update staff set presence = ?3, presence_since = ?4, taken_since_on = 0
      where business_unit = ?1 and id = ?2 and presence <> ?3""";
  private static final String NOTE_PRESENCE =
      """
      insert into presence_change (business_unit, staff, presence, changed_by, changed_at) values (?1, ?2, ?3, ?4, ?5)""";

  @Inject
  Sql sql;
  @Inject
  Shifts shifts;
  @Inject
  Clock clock;

  /** To be taken before any row and any outbox entry of a transaction that may change somebody's load. */
  public Uni<Void> lock(String businessUnit) {
    return sql.rows(LOCK, businessUnit).replaceWithVoid();
  }

  public Uni<List<StaffStanding>> all(String businessUnit) {
    return standings(sql.rows(OF_UNIT, clock.instant(), businessUnit));
  }

  public Uni<List<StaffStanding>> named(String businessUnit, Collection<String> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of())
        : standings(sql.rows(NAMED, clock.instant(), businessUnit, String.join(",", ids)));
  }

  /** Who answers for what nobody else took: those at work first, of these whoever has room for it, supervisors before managers. */
  public Uni<List<StaffStanding>> leads(String businessUnit, int units, int most) {
    return standings(sql.rows(LEADS, clock.instant(), businessUnit, units, most));
  }

  /** Anybody whom the transaction's scope lets see; staff ids are user names, one for the whole group. */
  public Uni<Optional<Member>> find(String id) {
    return members(sql.rows(ONE, clock.instant(), id)).map(found -> found.stream().findFirst());
  }

  /** In order of business unit and id, after the given ones. */
  public Uni<List<Member>> page(String afterUnit, String afterId, int rows) {
    return members(sql.rows(PAGE, clock.instant(), afterUnit, afterId, rows));
  }

  /**
   * The same of those whose id or team has the words in it.
   *
   * @param words empty for everybody
   * @param here leaves out who is off
   */
  public Uni<List<Member>> find(String words, boolean here, String afterUnit, String afterId, int rows) {
    return members(sql.rows(FIND, clock.instant(), afterUnit, afterId, rows, words, here));
  }

  /** Of whoever works in the units that the transaction's scope lets see, by name. */
  public Uni<List<String>> teams(int most) {
    return sql.rows(TEAMS, most).map(rows -> rows.stream().map(row -> (String) row[0]).toList());
  }

  public Uni<Void> take(String businessUnit, String staff, int units, Instant at) {
    return sql.execute(TAKE, businessUnit, staff, units, at, day(at)).replaceWithVoid();
  }

  public Uni<Void> giveBack(String businessUnit, String staff, int units, Instant at) {
    return sql.execute(GIVE_BACK, businessUnit, staff, units, at).replaceWithVoid();
  }

  /** A case in hand became heavier or lighter. */
  public Uni<Void> reweigh(String businessUnit, String staff, int difference) {
    return difference == 0 ? Uni.createFrom().voidItem()
        : sql.execute(REWEIGH, businessUnit, staff, difference).replaceWithVoid();
  }

  /** Answers whether the presence changed; the same one again keeps its beginning. */
  public Uni<Boolean> enter(String businessUnit, String staff, Presence presence, String by, Instant at) {
    return sql.execute(ENTER, businessUnit, staff, presence.name(), at).chain(changed -> changed == 0
        ? Uni.createFrom().item(false)
        : sql.execute(NOTE_PRESENCE, businessUnit, staff, presence.name(), by, at).replaceWith(true));
  }

  /** A person and where they work. */
  public record Member(String businessUnit, StaffStanding standing) {}

  private Uni<List<StaffStanding>> standings(Uni<List<Object[]>> rows) {
    return members(rows).map(found -> found.stream().map(Member::standing).toList());
  }

  private Uni<List<Member>> members(Uni<List<Object[]>> rows) {
    var now = clock.instant();
    return rows.map(found -> found.stream().map(Columns::new).toList())
        .chain(found -> shifts.of(found.stream().map(StaffRepository::unit).distinct().toList())
            .map(ofUnit -> found.stream()
                .map(row -> new Member(unit(row), read(row, ofUnit.get(unit(row)), now))).toList()));
  }

  private static String unit(Columns row) {
    return row.text(13);
  }

  private static StaffStanding read(Columns row, Shifts.OfUnit shifts, Instant now) {
    return new StaffStanding(row.text(0), row.oneOf(Tier.class, 1), row.text(2), Set.of(row.text(3).split(",")),
        row.number(4), row.number(5), row.oneOf(Presence.class, 6), row.instant(7),
        !row.flag(14) && shifts.isOn(row.text(8), now),
        row.instant(9), row.instant(15), row.number(10), row.number(11), skills(row.text(12)));
  }

  private static Map<String, Integer> skills(String text) {
    return text == null ? Map.of() : Arrays.stream(text.split(",")).map(skill -> skill.split(":(?=\\d+$)"))
        .collect(Collectors.toMap(s -> s[0], s -> Integer.valueOf(s[1]), Math::max, HashMap::new));
  }

  /** The day over which work is shared out fairly. */
  private static LocalDate day(Instant at) {
    return RuleDay.of(at);
  }
}
