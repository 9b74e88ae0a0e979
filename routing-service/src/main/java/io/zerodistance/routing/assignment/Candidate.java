package io.zerodistance.routing.assignment;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.routing.skill.StaffStanding;
import io.zerodistance.routing.skill.Tier;

/**
 * How one person stood in a decision, kept with it.
 *
 * @param score from 0, higher is better; null when not eligible
 * @param lost null for the one who got the case
 * @param why the same in words, for everyone
 */
@RegisterForReflection
public record Candidate(String staff, Tier tier, boolean chosen, Double score, int skillLevel, int load, int capacity,
    Lost lost, String why) {

  /** Somebody whom nobody judged. */
  static Candidate of(StaffStanding person) {
    return new Candidate(person.id(), person.tier(), false, null, 0, person.load(), person.capacity(), null, null);
  }

  Candidate lost(Lost reason, String because) {
    return new Candidate(staff, tier, false, score, skillLevel, load, capacity, reason, because);
  }

  Candidate chosen(String because) {
    return new Candidate(staff, tier, true, score, skillLevel, load, capacity, null, because);
  }
}
