package io.zerodistance.routing.assignment;

import io.zerodistance.routing.skill.Tier;

/**
 * What a case asks of the person who takes it.
 *
 * @param units of capacity it takes up
 * @param lowestTier the first that may decide what is likely to be decided
 * @param lowestLevel of skill, 1 to 5
 * @param item taxonomy item given or suggested, null while unknown; the same for dimension
 * @param earlierOwner who helped this customer last, null when nobody did
 */
public record CaseNeeds(String number, int units, Tier lowestTier, int lowestLevel, String item, String dimension,
    String language,
    String earlierOwner) {}
