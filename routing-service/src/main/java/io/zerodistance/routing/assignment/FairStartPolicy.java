package io.zerodistance.routing.assignment;

import java.time.Instant;
import java.util.List;

import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.StaffStanding;

/**
 * Keeps the first person to log in from getting the whole night's backlog: while warming up, nobody takes more of it
 * than an equal part among everyone whose shift it is.
 */
final class FairStartPolicy {
  private final AssignmentPolicy policy;
  private final Instant now;
  private final int share;

  /** @param backlogUnits work that waits, in units */
  FairStartPolicy(AssignmentPolicy policy, List<StaffStanding> staff, int backlogUnits, Instant now) {
    this(policy, expected(staff), backlogUnits, now);
  }

  static int expected(List<StaffStanding> staff) {
    return (int) staff.stream()
        .filter(p -> p.capacity() > 0 && (p.onShift() || p.presence() == Presence.ON_DUTY)).count();
  }

  /** @param expected people who are here or should be by their shift */
  FairStartPolicy(AssignmentPolicy policy, int expected, int backlogUnits, Instant now) {
    this.policy = policy;
    this.now = now;
    this.share = Math.ceilDiv(backlogUnits, Math.max(1, expected));
  }

  boolean mayTakeMore(StaffStanding person) {
    return !policy.isWarmingUp(person, now) || person.takenSinceOn() < Math.max(1, share);
  }
}
