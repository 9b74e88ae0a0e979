package io.zerodistance.routing.staffing;

import java.util.List;
import java.util.SortedMap;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.routing.skill.Tier;

/**
 * What supervisors keep of somebody who works here; presence and load are not theirs to write.
 *
 * @param skills level 1 to 5 by taxonomy dimension or item; {@code *} is the general skill
 * @param shift as {@link ShiftText} reads it; null is always on shift
 * @param capacity units of work at one time; 0 takes no routed work
 */
@RegisterForReflection
record Person(String id, Tier tier, String team, List<String> languages, int capacity,
    SortedMap<String, Integer> skills, String shift, boolean active) {}
