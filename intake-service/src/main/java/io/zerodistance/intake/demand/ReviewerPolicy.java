package io.zerodistance.intake.demand;

import java.util.LinkedHashMap;
import java.util.Map;

import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;

/** Lets a demand be judged only by another person than before, and of a higher tier; the highest tier reviews its own kind. */
final class ReviewerPolicy {

  private static final Map<String, Integer> RANKS = new LinkedHashMap<>();
  private static final int HIGHEST = 4;

  static {
    RANKS.put("quality", HIGHEST);
    RANKS.put("bu-manager", 3);
    RANKS.put("supervisor", 2);
    RANKS.put("agent", 1);
  }

  private ReviewerPolicy() {}

  static int rankOf(Caller caller) {
    return RANKS.entrySet().stream().filter(rank -> caller.has(rank.getKey())).mapToInt(Map.Entry::getValue).max()
        .orElse(0);
  }

  /** Whether the assessment waits for somebody, and the caller may be the one. */
  static boolean mayDecide(Caller asked, Assessment one) {
    return switch (one.state()) {
      case PROPOSED -> mayReview(asked, one);
      case APPEALED -> mayJudge(asked, one);
      case CONFIRMED, REFUSED, LAPSED, UPHELD, OVERTURNED, EXPIRED -> false;
    };
  }

  static void requireReviewer(Caller reviewer, Assessment assessment) {
    if (!mayReview(reviewer, assessment)) {
      throw refused();
    }
  }

  static void requireAppealJudge(Caller judge, Assessment assessment) {
    if (!mayJudge(judge, assessment)) {
      throw refused();
    }
  }

  private static boolean mayReview(Caller reviewer, Assessment assessment) {
    return !reviewer.id().equals(assessment.proposedBy()) && above(reviewer, assessment.proposedRank());
  }

  private static boolean mayJudge(Caller judge, Assessment assessment) {
    return !judge.id().equals(assessment.proposedBy()) && !judge.id().equals(assessment.reviewedBy())
        && rankOf(judge) >= assessment.reviewedRank();
  }

  private static boolean above(Caller reviewer, int rank) {
    return rankOf(reviewer) > rank || rankOf(reviewer) == HIGHEST;
  }

  private static RuntimeException refused() {
    return Problems.of(DemandProblems.NEEDS_ANOTHER_PERSON,
        "Ask a colleague of a higher tier who has not decided on this demand before: supervisor, manager, then quality.");
  }
}
