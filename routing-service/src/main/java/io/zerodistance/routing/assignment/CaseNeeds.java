package io.zerodistance.routing.assignment;

import java.util.Set;

import io.zerodistance.routing.skill.Asked;
import io.zerodistance.routing.skill.Tier;

/**
 * What a case asks of the person who takes it.
 *
 * @param units of capacity it takes up
 * @param lowestTier the first that may decide what is likely to be decided
 * @param lowestLevel of skill, 1 to 5
 * @param item taxonomy item given or suggested, null while unknown; the same for dimension
 * @param earlierOwner who helped this customer last, null when nobody did
 * @param skilled false where any person of the tier will do
 * @param team null for all teams
 * @param passed who declined this case or did not accept it in time
 * @param preference whom the case would rather have of those who can take it
 */
public record CaseNeeds(String number, int units, Tier lowestTier, int lowestLevel, String item, String dimension,
    String language, String earlierOwner, boolean skilled, String team, Set<String> passed,
    Preference preference) {

  /** Of the skilled of the whole unit, before anybody was asked. */
  public CaseNeeds(String number, int units, Tier lowestTier, int lowestLevel, String item, String dimension,
      String language, String earlierOwner) {
    this(number, units, lowestTier, lowestLevel, item, dimension, language, earlierOwner, true, null, Set.of(),
        Preference.NONE);
  }

  CaseNeeds preferring(Preference wish) {
    return new CaseNeeds(number, units, lowestTier, lowestLevel, item, dimension, language, earlierOwner, skilled, team,
        passed, wish);
  }

  CaseNeeds passedBy(Set<String> staff) {
    return new CaseNeeds(number, units, lowestTier, lowestLevel, item, dimension, language, earlierOwner, skilled, team,
        staff, preference);
  }

  CaseNeeds ofTier(Tier tier) {
    return new CaseNeeds(number, units, tier.reaches(lowestTier) ? tier : lowestTier, lowestLevel, item, dimension,
        language, earlierOwner, skilled, team, passed, preference);
  }

  CaseNeeds ofTeam(String name) {
    return new CaseNeeds(number, units, lowestTier, lowestLevel, item, dimension, language, earlierOwner, skilled, name,
        passed, preference);
  }

  /** Anybody who is skilled in any matter. */
  CaseNeeds ofAnySkill() {
    return new CaseNeeds(number, units, lowestTier, 1, null, null, language, earlierOwner, true, null, passed,
        preference);
  }

  CaseNeeds ofNoSkill() {
    return new CaseNeeds(number, units, lowestTier, 0, item, dimension, language, earlierOwner, false, null, passed,
        preference);
  }

  Asked asked() {
    return new Asked(units, lowestTier, lowestLevel, skilled, item, dimension, language, team, passed);
  }
}
