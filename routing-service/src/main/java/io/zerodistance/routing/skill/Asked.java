package io.zerodistance.routing.skill;

import java.util.Set;

/**
 * What is asked of people, for a search by index.
 *
 * @param skilled false where any person with the tier will do
 * @param item with {@code dimension} null, anybody with any skill will do
 * @param team null for all teams
 * @param not whom not to find
 */
public record Asked(int units, Tier lowestTier, int lowestLevel, boolean skilled, String item, String dimension,
    String language, String team, Set<String> not) {

  /** The same of any person, for what is remembered of everybody. */
  Asked ofAnybody() {
    return new Asked(units, lowestTier, lowestLevel, skilled, item, dimension, language, team, Set.of());
  }
}
