package io.zerodistance.analytics.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.zerodistance.analytics.Wording;
import io.zerodistance.analytics.failure.Failure.Weight;
import io.zerodistance.analytics.failure.RankingPolicy.Tallied;

class RankingPolicyTest {

  @Test
  void one_guest_made_ill_weighs_more_than_one_late_answer() {
    var ranked = RankingPolicy.rank(List.of(
        tallied("answer-late", 1, new Weight(4, 2, 3, 1)), tallied("made-ill", 1, new Weight(5, 5, 4, 1))));
    assertThat(ranked).extracting(Failure::failure).containsExactly("made-ill", "answer-late");
    assertThat(ranked).extracting(Failure::score).containsExactly(14L, 9L);
  }

  @Test
  void often_and_slight_may_outrank_seldom_and_severe() {
    var ranked = RankingPolicy.rank(List.of(
        tallied("made-ill", 1, new Weight(5, 5, 4, 1)), tallied("long-queue", 3, new Weight(2, 2, 2, 1))));
    assertThat(ranked.getFirst().failure()).isEqualTo("long-queue");
  }

  @Test
  void equal_scores_share_a_rank_and_the_next_one_is_skipped() {
    var weight = new Weight(1, 1, 1, 1);
    var ranked = RankingPolicy.rank(List.of(tallied("a", 2, weight), tallied("b", 2, weight), tallied("c", 1, weight)));
    assertThat(ranked).extracting(Failure::rank).containsExactly(1, 1, 3);
  }

  @Test
  void a_correction_never_pushes_a_failure_below_zero() {
    var corrected =
        new Tallied("a", new Wording("甲", "A"), Map.of("MANUAL", -2L, "COMPLAINT", 1L), new Weight(1, 1, 1, 1));
    assertThat(corrected.count()).isZero();
  }

  private static Tallied tallied(String failure, long count, Weight weight) {
    return new Tallied(failure, new Wording(failure, failure), Map.of("MANUAL", count), weight);
  }
}
