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
  /** In a unit with more people than this, a decision names its candidates and counts the others. */
  private static final int MOST_TO_NAME = 60;
  private static final String HEADS = "select staff_up_to(?1, ?2)";
  private static final String EXPECTED = """
      select count(*) from staff where business_unit = ?1 and active and capacity > 0
        and (presence = 'ON_DUTY' or shift_from <= ?2 and shift_to > ?2)""";
  private static final String STANDINGS = """
      select standing, people
      from staff_standings(?1, ?2, ?3, ?4, string_to_array(?5, ','), ?6, ?7, ?8, ?9)""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  private final Briefly<String, Boolean> large = new Briefly<>();
  private final Briefly<String, Integer> expected = new Briefly<>(Duration.ofSeconds(15));
  private final Briefly<Key, Map<Standing, Integer>> standings = new Briefly<>(Duration.ofSeconds(15));

  private record Key(String businessUnit, Asked asked) {}

  /** Why people cannot take a case, in the order in which it is asked; {@code FIT} are those who could. */
  public enum Standing {
    NOT_ROUTED, NOT_PRESENT, OFF_SHIFT, UNSKILLED, TIER_TOO_LOW, LANGUAGE, FULL, FIT
  }

  /** Are there too many people to look at and name each of them? */
  public Uni<Boolean> isLarge(String businessUnit) {
    return large.get(businessUnit, () -> sql.rows(HEADS, businessUnit, MOST_TO_NAME + 1)
        .map(rows -> new Columns(rows.getFirst()).number(0) > MOST_TO_NAME));
  }

  /** Who is here or should be by the shift. */
  public Uni<Integer> expected(String businessUnit) {
    return expected.get(businessUnit, () -> sql.rows(EXPECTED, businessUnit, clock.instant())
        .map(rows -> new Columns(rows.getFirst()).number(0)));
  }

  public Uni<Map<Standing, Integer>> standings(String businessUnit, Asked asked) {
    var any = asked.ofAnybody();
    return standings.get(new Key(businessUnit, any), () -> sql.rows(STANDINGS, businessUnit, clock.instant(),
        any.skilled(), any.lowestLevel(), NearestStaff.tiers(any), NearestStaff.language(any), any.units(),
        any.item(), any.dimension()).map(rows -> {
          var counts = new EnumMap<Standing, Integer>(Standing.class);
          rows.stream().map(Columns::new)
              .forEach(row -> counts.put(row.oneOf(Standing.class, 0), row.number(1)));
          return Map.copyOf(counts);
        }));
  }
}
