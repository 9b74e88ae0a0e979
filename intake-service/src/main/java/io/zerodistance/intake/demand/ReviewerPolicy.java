package io.zerodistance.intake.demand;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;

/**
 * Lets a demand be judged only by another person than before, and of a higher tier; the highest tier reviews its own kind.
 *
 * @param ranks by role
 */
record ReviewerPolicy(Map<String, Integer> ranks) {

  private static final Set<String> LEADERS = Set.of("supervisor", "bu-manager", "quality");

  static ReviewerPolicy of(ReviewerTiers rule) {
    return new ReviewerPolicy(
        rule.tiers().stream().collect(Collectors.toMap(ReviewerTiers.Tier::role, ReviewerTiers.Tier::rank)));
  }

  int rankOf(Caller caller) {
    return ranks.entrySet().stream().filter(rank -> caller.has(rank.getKey())).mapToInt(Map.Entry::getValue).max()
        .orElse(0);
  }

  /** Whether the assessment waits for somebody, and the caller may be the one. */
  boolean mayDecide(Caller asked, Assessment one) {
    return switch (one.state()) {
      case PROPOSED -> mayReview(asked, one);
      case APPEALED -> mayJudge(asked, one);
      case CONFIRMED, REFUSED, LAPSED, UPHELD, OVERTURNED, EXPIRED, WITHDRAWN -> false;
    };
  }

  /** One person who leads, of whatever tier: it only ever favours the customer. */
  static boolean mayWithdraw(Caller asked, Assessment one) {
    return LEADERS.stream().anyMatch(asked::has) && switch (one.state()) {
      case CONFIRMED, APPEALED, UPHELD -> true;
      case PROPOSED, REFUSED, LAPSED, OVERTURNED, EXPIRED, WITHDRAWN -> false;
    };
  }

  void requireReviewer(Caller reviewer, Assessment assessment) {
    if (!mayReview(reviewer, assessment)) {
      throw refused();
    }
  }

  void requireAppealJudge(Caller judge, Assessment assessment) {
    if (!mayJudge(judge, assessment)) {
      throw refused();
    }
  }

  private boolean mayReview(Caller reviewer, Assessment assessment) {
    return !reviewer.id().equals(assessment.proposedBy()) && above(reviewer, assessment.proposedRank());
  }

  private boolean mayJudge(Caller judge, Assessment assessment) {
    return !judge.id().equals(assessment.proposedBy()) && !judge.id().equals(assessment.reviewedBy())
        && rankOf(judge) >= assessment.reviewedRank();
  }

  private boolean above(Caller reviewer, int rank) {
    return rankOf(reviewer) > rank
        || ranks.values().stream().mapToInt(Integer::intValue).max().orElse(0) == rankOf(reviewer);
  }

  private static RuntimeException refused() {
    return Problems.of(DemandProblems.NEEDS_ANOTHER_PERSON,
        "Ask a colleague of a higher tier who has not decided on this demand before; the page of rules says who stands above whom.");
  }
}
