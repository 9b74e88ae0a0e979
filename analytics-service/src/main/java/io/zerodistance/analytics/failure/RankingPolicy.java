package io.zerodistance.analytics.failure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import io.zerodistance.analytics.Wording;
import io.zerodistance.analytics.failure.Failure.Weight;

/** Puts the worst first: how often times how bad. A correction below zero counts as none. */
final class RankingPolicy {

  private RankingPolicy() {}

  /** @param tallied in the order of the board, which stands where scores are equal */
  static List<Failure> rank(List<Tallied> tallied) {
    var worstFirst = tallied.stream().sorted(Comparator.comparingLong(Tallied::score).reversed()).toList();
    var ranked = new ArrayList<Failure>(worstFirst.size());
    for (int index = 0; index < worstFirst.size(); index++) {
      var each = worstFirst.get(index);
      boolean tied = index > 0 && worstFirst.get(index - 1).score() == each.score();
      int rank = tied ? ranked.getLast().rank() : index + 1;
      ranked.add(
          new Failure(each.failure(), each.name(), each.count(), each.bySource(), each.weight(), each.score(), rank));
    }
    return List.copyOf(ranked);
  }

  /** What was counted of one failure. */
  record Tallied(String failure, Wording name, Map<String, Long> bySource, Weight weight) {

    long count() {
      return Math.max(0, bySource.values().stream().mapToLong(Long::longValue).sum());
    }

    long score() {
      return count() * weight.total();
    }
  }
}
