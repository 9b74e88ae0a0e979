package io.zerodistance.routing.assignment;

import java.util.Map;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.routing.skill.StaffCensus.Standing;

/**
 * Everybody of a unit too large to name them, by why they could not take a case.
 *
 * @param people of the unit
 * @param standings counted once for decisions of the same quarter of a minute; {@code FIT} are those who could
 */
@RegisterForReflection
public record Counted(int people, Map<Standing, Integer> standings) {

  static Counted of(Map<Standing, Integer> standings) {
    return new Counted(standings.values().stream().mapToInt(Integer::intValue).sum(), standings);
  }

  /** What the person met who came nearest. */
  WaitingReason nearestMiss() {
    return standings.keySet().stream().map(WaitingReason::of).reduce(WaitingReason.NO_STAFF, WaitingReason::nearest);
  }
}
