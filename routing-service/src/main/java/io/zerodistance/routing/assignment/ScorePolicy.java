package io.zerodistance.routing.assignment;

import io.zerodistance.routing.skill.StaffStanding;

/** Says how well an eligible person suits a case: spare capacity, continuity, skill, fairness and the lowest tier that will do. */
final class ScorePolicy {
  private static final double BEST_SKILL = 5;

  private final AssignmentPolicy.Weights weights;
  private final int mostTakenToday;

  ScorePolicy(AssignmentPolicy.Weights weights, int mostTakenToday) {
    this.weights = weights;
    this.mostTakenToday = mostTakenToday;
  }

  /** Rounded to hundredths, so that equal is equal and the tie rules decide. */
  double score(StaffStanding person, CaseNeeds needs) {
    double spare = (double) person.spare() / person.capacity();
    double continuity = person.id().equals(needs.earlierOwner()) ? 1 : 0;
    double skill = person.skillIn(needs.item(), needs.dimension()) / BEST_SKILL;
    double fairness = mostTakenToday == 0 ? 1 : 1 - (double) person.takenToday() / mostTakenToday;
    double tierFit = 1 - Math.min(1, 0.5 * person.tier().above(needs.lowestTier()));
    double sum = weights.spare() * spare + weights.continuity() * continuity + weights.skill() * skill
        + weights.fairness() * fairness + weights.tierFit() * tierFit;
    return Math.round(sum * 100) / 100.0;
  }
}
