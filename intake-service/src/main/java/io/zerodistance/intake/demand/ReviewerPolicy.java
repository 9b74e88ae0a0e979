package io.zerodistance.intake.demand;

import java.util.Map;
import java.util.stream.Collectors;

import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;

/**
 * Lets a demand be judged only by another person than before, and of a higher tier; the highest tier reviews its own kind.
 *
 * @param ranks by role
 */
record ReviewerPolicy(Map<String, Integer> ranks) {

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
      case CONFIRMED, REFUSED, LAPSED, UPHELD, OVERTURNED, EXPIRED -> false;
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
