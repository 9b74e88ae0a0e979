package io.zerodistance.routing.workqueue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.StaffStanding;
import io.zerodistance.routing.skill.Tier;

/** A person on the board of load; units are of work, {@code capacity} 0 takes cases by hand only. */
record StaffView(String id, String businessUnit, Tier tier, String team, Presence presence, Instant presenceSince,
    boolean onShift, int load, int capacity, List<String> languages, Map<String, Integer> skills) {

  static StaffView of(String businessUnit, StaffStanding s) {
    return new StaffView(s.id(), businessUnit, s.tier(), s.team(), s.presence(), s.presenceSince(), s.onShift(),
        s.load(), s.capacity(), s.languages().stream().sorted().toList(), s.skills());
  }
}
