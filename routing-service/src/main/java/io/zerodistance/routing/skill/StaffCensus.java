package io.zerodistance.routing.skill;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.store.Briefly;
import io.zerodistance.routing.store.Columns;

/**
 * Counts, in units too large to name everybody, how many people a case cannot go to and why. To count everybody is the
 * one thing here that grows with the staff, so a count is remembered for a quarter of a minute. Call inside a transaction.
 */
@ApplicationScoped
public class StaffCensus {
  private static final String HEADS = "select count(*) from staff where business_unit = ?1 and active";
  private static final String EXPECTED = """
      select count(*) from staff where business_unit = ?1 and active and capacity > 0
        and (presence = 'ON_DUTY' or shift_from <= ?2 and shift_to > ?2)""";
  private static final String STANDINGS = """
      select case
        when s.capacity = 0 then 'NOT_ROUTED'
        when s.presence <> 'ON_DUTY' then 'NOT_PRESENT'
        when not (s.shift_from <= ?2 and s.shift_to > ?2) or exists (select from absence a
          where a.business_unit = s.business_unit and a.staff = s.id and a.cancelled_at is null
            and a.from_at <= ?2 and a.to_at > ?2) then 'OFF_SHIFT'
        when ?3 = 1 and (select coalesce(
            max(k.level) filter (where k.dimension in (cast(?8 as text), cast(?9 as text))),
            max(k.level) filter (where k.dimension = '*'),
            max(case when cast(?9 as text) is null then 1 end), 0)
          from staff_skill k where k.business_unit = s.business_unit and k.staff = s.id) < ?4 then 'UNSKILLED'
        when not s.tier = any (string_to_array(?5, ',')) then 'TIER_TOO_LOW'
        when not ',' || s.languages || ',' like ?6 then 'LANGUAGE'
        when s.capacity - s.load < ?7 then 'FULL'
        else 'FIT' end as standing, count(*)
      from staff s where s.business_unit = ?1 and s.active group by 1""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  private final Briefly<String, Integer> heads = new Briefly<>();
  private final Briefly<String, Integer> expected = new Briefly<>(Duration.ofSeconds(15));
  private final Briefly<Key, Map<Standing, Integer>> standings = new Briefly<>(Duration.ofSeconds(15));

  private record Key(String businessUnit, Asked asked) {}

  /** Why people cannot take a case, in the order in which it is asked; {@code FIT} are those who could. */
  public enum Standing {
    NOT_ROUTED, NOT_PRESENT, OFF_SHIFT, UNSKILLED, TIER_TOO_LOW, LANGUAGE, FULL, FIT
  }

  public Uni<Integer> heads(String businessUnit) {
    return heads.get(businessUnit, () -> sql.rows(HEADS, businessUnit)
        .map(rows -> new Columns(rows.getFirst()).number(0)));
  }

  /** Who is here or should be by the shift. */
  public Uni<Integer> expected(String businessUnit) {
    return expected.get(businessUnit, () -> sql.rows(EXPECTED, businessUnit, clock.instant())
        .map(rows -> new Columns(rows.getFirst()).number(0)));
  }

  public Uni<Map<Standing, Integer>> standings(String businessUnit, Asked asked) {
    var any = asked.ofAnybody();
    return standings.get(new Key(businessUnit, any), () -> sql.rows(STANDINGS, businessUnit, clock.instant(),
        any.skilled() ? 1 : 0, any.lowestLevel(), NearestStaff.tiers(any), NearestStaff.language(any), any.units(),
        any.item(), any.dimension()).map(rows -> {
          var counts = new EnumMap<Standing, Integer>(Standing.class);
          rows.stream().map(Columns::new)
              .forEach(row -> counts.put(row.oneOf(Standing.class, 0), row.number(1)));
          return Map.copyOf(counts);
        }));
  }
}
