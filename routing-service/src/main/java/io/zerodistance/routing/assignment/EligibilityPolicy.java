package io.zerodistance.routing.assignment;

import java.util.Optional;

import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.StaffStanding;

/** Refuses whoever cannot take a case now, with the first reason in a fixed order. */
final class EligibilityPolicy {

  record Refusal(Lost lost, String why) {}

  Optional<Refusal> judge(StaffStanding person, CaseNeeds needs) {
    if (person.capacity() == 0) {
      return refused(Lost.NOT_ROUTED, "takes cases by hand only");
    }
    if (person.presence() != Presence.ON_DUTY) {
      return refused(Lost.NOT_PRESENT, "is " + person.presence());
    }
    if (!person.onShift()) {
      return refused(Lost.OFF_SHIFT, "is not on shift now");
    }
    int skill = person.skillIn(needs.item(), needs.dimension());
    if (needs.team() != null && !needs.team().equals(person.team())) {
      return refused(Lost.OTHER_TEAM, "is of team " + person.team() + "; " + needs.team() + " is asked first");
    }
    if (needs.skilled() && skill == 0) {
      return refused(Lost.UNSKILLED,
          "has no skill in " + (needs.dimension() == null ? needs.item() : needs.dimension()));
    }
    if (needs.skilled() && skill < needs.lowestLevel()) {
      return refused(Lost.UNSKILLED, "has skill " + skill + ", the case needs " + needs.lowestLevel());
    }
    if (!person.tier().reaches(needs.lowestTier())) {
      return refused(Lost.TIER_TOO_LOW, "is " + person.tier() + ", the case needs " + needs.lowestTier());
    }
    if (!person.speaks(needs.language())) {
      return refused(Lost.LANGUAGE, "does not speak " + needs.language());
    }
    if (person.spare() < needs.units()) {
      return refused(Lost.FULL, "has " + person.load() + " of " + person.capacity() + " units in hand, the case needs "
          + needs.units());
    }
    if (needs.passed().contains(person.id())) {
      return refused(Lost.PASSED, "declined this case or did not accept it in time");
    }
    return Optional.empty();
  }

  /** Could this person take any case at all now, room left aside? */
  boolean takesWork(StaffStanding person) {
    return person.capacity() > 0 && person.presence() == Presence.ON_DUTY && person.onShift();
  }

  /** May who has the case keep it? Presence and room are no reason to take it away. */
  Optional<Refusal> judgeOwner(StaffStanding owner, CaseNeeds needs) {
    return judge(owner, needs).filter(refusal -> switch (refusal.lost()) {
      case UNSKILLED, TIER_TOO_LOW, LANGUAGE -> true;
      case NOT_ROUTED, NOT_PRESENT, OFF_SHIFT, OTHER_TEAM, FULL, PASSED, FAIR_START, SUITS_LESS, OUTSCORED, LESS_ROOM,
          BY_ORDER -> false;
    });
  }

  private static Optional<Refusal> refused(Lost lost, String why) {
    return Optional.of(new Refusal(lost, why));
  }
}
