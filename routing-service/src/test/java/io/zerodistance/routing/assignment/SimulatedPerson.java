package io.zerodistance.routing.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

import io.zerodistance.routing.clock.BusinessClock;
import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.StaffStanding;
import io.zerodistance.routing.skill.Tier;

/** One person of the simulated week: works on one case after the other, the gravest and then the oldest first. */
final class SimulatedPerson {
  final String id;
  final Tier tier;
  final BusinessClock shift;
  private final Set<String> languages;
  private final int capacity;
  private final Map<String, Integer> skills;
  final PriorityQueue<SimulatedCase> inHand =
      new PriorityQueue<>(Comparator.comparing(SimulatedCase::severity).thenComparing(SimulatedCase::filedAt)
          .thenComparing(SimulatedCase::number));
  final Set<SimulatedCase> asked = new LinkedHashSet<>();
  SimulatedCase working;
  Instant workingSince;
  Duration worked = Duration.ZERO;
  Duration present = Duration.ZERO;
  private Presence presence = Presence.OFF;
  private Instant presenceSince;
  private Instant idleSince;
  private int load;
  private int takenToday;
  private int takenSinceOn;
  private boolean onShift;
  private StaffStanding standing;

  SimulatedPerson(String id, Tier tier, BusinessClock shift, Set<String> languages, int capacity,
      Map<String, Integer> skills, Instant start) {
    this.id = id;
    this.tier = tier;
    this.shift = shift;
    this.languages = languages;
    this.capacity = capacity;
    this.skills = skills;
    this.presenceSince = start;
    this.idleSince = start;
  }

  boolean isPresent() {
    return presence == Presence.ON_DUTY;
  }

  int skillIn(String dimension) {
    return standing().skillIn(null, dimension);
  }

  StaffStanding standing() {
    if (standing == null) {
      standing = new StaffStanding(id, tier, "team", languages, capacity, load, presence, presenceSince, onShift,
          idleSince, presenceSince, takenToday, takenSinceOn, skills);
    }
    return standing;
  }

  void enter(Presence next, Instant now) {
    if (presence == Presence.ON_DUTY) {
      present = present.plus(Duration.between(presenceSince, now));
    }
    if (presence == Presence.OFF && next == Presence.ON_DUTY) {
      takenToday = 0;
    }
    if (next == Presence.ON_DUTY) {
      takenSinceOn = 0;
    }
    presence = next;
    presenceSince = now;
    onShift = shift.isOpen(now);
    standing = null;
  }

  void take(SimulatedCase given, Instant now) {
    inHand.add(given);
    load += given.units();
    takenToday += given.units();
    takenSinceOn += given.units();
    idleSince = now;
    standing = null;
  }

  /** Asked to take it: it takes up room, and nobody works on it yet. */
  void ask(SimulatedCase given, Instant now) {
    take(given, now);
    inHand.remove(given);
    asked.add(given);
  }

  void giveBack(SimulatedCase gone, Instant now) {
    load -= gone.units();
    idleSince = now;
    standing = null;
  }

  /** Share of the time present that was worked; 0 for who was never here. */
  double usedShare() {
    return present.isZero() ? 0 : (double) worked.toSeconds() / present.toSeconds();
  }

  boolean wasHere() {
    return !present.isZero();
  }
}
