package io.zerodistance.routing.skill;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/**
 * Finds by index whom a case could go to: of every skill, level and tier that will do, the few with most room and among
 * those the longest idle. What it costs does not grow with the staff of the unit. Call inside a transaction.
 */
@ApplicationScoped
public class NearestStaff {
  private static final String FITS = """
        and s.capacity - s.load >= ?4 and s.shift_from <= ?2 and s.shift_to > ?2
        and ',' || s.languages || ',' like ?5 and (cast(?6 as text) is null or s.team = cast(?6 as text))
        and not s.id = any (string_to_array(?7, ','))
        and not exists (select from absence a where a.business_unit = s.business_unit and a.staff = s.id
          and a.cancelled_at is null and a.from_at <= ?2 and a.to_at > ?2)""";
  private static final String SKILLED = """
      select distinct near.staff from unnest(string_to_array(?8, ',')) as asked (topic)
      cross join unnest(string_to_array(?3, ',')) as allowed (tier)
      cross join generate_series(?9, 5) as reached (level)
      cross join lateral (
        select k.staff from staff_skill k cross join lateral (
          select from staff s where s.business_unit = k.business_unit and s.id = k.staff
        """ + FITS + """

          offset 0) fits
        where k.business_unit = ?1 and k.dimension = asked.topic and k.tier = allowed.tier
          and k.level = reached.level and k.ready
        order by k.load_share, k.idle_since, k.staff limit 5) near""";
  private static final String ANYBODY = """
      select distinct near.id from unnest(string_to_array(?3, ',')) as allowed (tier)
      cross join lateral (
        select s.id from staff s
        where s.business_unit = ?1 and s.tier = allowed.tier and s.ready
        """ + FITS + """

          and (?8 = 0 or exists (select from staff_skill k where k.business_unit = s.business_unit and k.staff = s.id))
        order by s.load_share, s.idle_since, s.id limit 15) near""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** Ids, in no order; nobody of them is refused by what was asked. */
  public Uni<List<String>> near(String businessUnit, Asked asked) {
    var now = clock.instant();
    boolean anySkill = !asked.skilled() || asked.dimension() == null;
    return (anySkill ? anybody(businessUnit, asked, now) : skilled(businessUnit, asked, now))
        .map(rows -> rows.stream().map(row -> row[0].toString()).toList());
  }

  private Uni<List<Object[]>> skilled(String businessUnit, Asked asked, Instant now) {
    var topics = Stream.of(asked.item(), asked.dimension(), "*").filter(Objects::nonNull)
        .collect(Collectors.joining(","));
    return sql.rows(SKILLED, businessUnit, now, tiers(asked), asked.units(), language(asked), asked.team(), not(asked),
        topics, asked.lowestLevel());
  }

  private Uni<List<Object[]>> anybody(String businessUnit, Asked asked, Instant now) {
    return sql.rows(ANYBODY, businessUnit, now, tiers(asked), asked.units(), language(asked), asked.team(), not(asked),
        asked.skilled() ? 1 : 0);
  }

  static String tiers(Asked asked) {
    return Arrays.stream(Tier.values()).filter(tier -> tier.reaches(asked.lowestTier())).map(Tier::name)
        .collect(Collectors.joining(","));
  }

  static String language(Asked asked) {
    return "%," + StaffStanding.primary(asked.language()) + ",%";
  }

  private static String not(Asked asked) {
    return String.join(",", asked.not());
  }
}
