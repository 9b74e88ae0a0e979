package io.zerodistance.routing.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.zerodistance.routing.skill.Tier;

/**
 * Says how wide to search for somebody to take a case: in the team that had it, then among the skilled of the unit; when
 * it has waited, among those with any skill; when it has waited twice as long, among the supervisors.
 */
final class WideningPolicy {
  private final Duration patience;

  WideningPolicy(AssignmentPolicy policy) {
    patience = policy.widenAfter();
  }

  /**
   * @param team that had the case until now, null when none did
   * @param waitingSince null for a case that has not waited yet
   */
  List<Step> steps(String team, Instant waitingSince, Instant now) {
    var steps = new ArrayList<Step>();
    if (team != null) {
      steps.add(Step.SAME_TEAM);
    }
    steps.add(Step.SKILLED);
    var waited = waitingSince == null ? Duration.ZERO : Duration.between(waitingSince, now);
    if (waited.compareTo(patience) >= 0) {
      steps.add(Step.RELATED);
    }
    if (waited.compareTo(patience.multipliedBy(2)) >= 0) {
      steps.add(Step.SUPERVISOR);
    }
    return steps;
  }

  CaseNeeds widened(CaseNeeds needs, Step step, String team) {
    return switch (step) {
      case SAME_TEAM -> needs.ofTeam(team);
      case SKILLED -> needs;
      case RELATED -> needs.ofAnySkill();
      case SUPERVISOR, LAST_RESORT -> needs.ofTier(Tier.SUPERVISOR).ofNoSkill();
    };
  }
}
