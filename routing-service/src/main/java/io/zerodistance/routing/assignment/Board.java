package io.zerodistance.routing.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.skill.StaffStanding;
import io.zerodistance.routing.skill.Tier;

/**
 * What a business unit decides by while a transaction alone may change who has what. Of a small unit it holds everybody,
 * kept in step with the rows, so that many cases are judged on one reading; in a large one each case finds its candidates.
 */
final class Board {
  /** What a case of a severity asks of a person. */
  record Workload(int units, Tier lowestTier, int lowestLevel, Duration accept, Duration owner) {}

  private static final Workload ORDINARY = new Workload(1, Tier.FRONT_LINE, 1, null, null);

  private final String businessUnit;
  private final AssignmentPolicy policy;
  private final Map<String, Workload> workloads;
  private final boolean large;
  private final List<StaffStanding> staff;

  /** @param staff everybody, or null in a unit too large to look at everybody */
  Board(String businessUnit, AssignmentPolicy policy, Map<String, Workload> workloads, List<StaffStanding> staff) {
    this.businessUnit = businessUnit;
    this.policy = policy;
    this.workloads = workloads;
    this.large = staff == null;
    this.staff = large ? new ArrayList<>() : new ArrayList<>(staff);
  }

  String businessUnit() {
    return businessUnit;
  }

  AssignmentPolicy policy() {
    return policy;
  }

  boolean isLarge() {
    return large;
  }

  List<StaffStanding> staff() {
    return List.copyOf(staff);
  }

  Optional<StaffStanding> person(String id) {
    return staff.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  Workload workload(String severity) {
    return workloads.getOrDefault(severity, ORDINARY);
  }

  CaseNeeds needs(RoutedCase routed, String earlierOwner) {
    var workload = workload(routed.severity());
    return new CaseNeeds(routed.number(), routed.units(), workload.lowestTier(), workload.lowestLevel(), routed.item(),
        routed.dimension(), routed.language(), earlierOwner)
        .preferring(new Preference(routed.channel(), routed.product()));
  }

  /** The most units that one person could still take. */
  int room() {
    var eligibility = new EligibilityPolicy();
    return staff.stream().filter(eligibility::takesWork).mapToInt(StaffStanding::spare).max().orElse(0);
  }

  void took(String id, int units, Instant at) {
    staff.replaceAll(person -> person.id().equals(id) ? person.taking(units, at) : person);
  }

  /** A case in hand became heavier or, below zero, lighter. */
  void reweighed(String id, int difference) {
    gaveBack(id, -difference);
  }

  void gaveBack(String id, int units) {
    staff.replaceAll(person -> person.id().equals(id) ? person.givingBack(units) : person);
  }
}
