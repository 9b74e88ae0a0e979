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
 * those the longest idle. What it costs does not grow with the staff of the unit, whatever the planner knows of it: the
 * search is a function of the database that may read in index order only (V66). Call inside a transaction.
 */
@ApplicationScoped
public class NearestStaff {
  private static final String SKILLED = """
      select distinct near from nearest_skilled(?1, ?2, string_to_array(?3, ','), ?4, ?5, ?6, string_to_array(?7, ','),
        string_to_array(?8, ','), ?9) near""";
  private static final String ANYBODY = """
      select near from nearest_of_anybody(?1, ?2, string_to_array(?3, ','), ?4, ?5, ?6, string_to_array(?7, ','),
        ?8) near""";

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
        asked.skilled());
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
