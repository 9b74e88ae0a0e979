package io.zerodistance.feedback.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.zerodistance.feedback.event.RecoveryRequested.Because;
import io.zerodistance.feedback.survey.Answers;

class RecoveryPolicyTest {

  @Test
  void not_resolved_asks_for_recovery_even_with_the_best_score() {
    assertThat(RecoveryPolicy.judge(answers(5, false), 2)).contains(Because.NOT_RESOLVED);
  }

  @Test
  void a_score_at_the_low_mark_asks_for_recovery_and_one_above_does_not() {
    assertThat(RecoveryPolicy.judge(answers(2, true), 2)).contains(Because.LOW_SCORE);
    assertThat(RecoveryPolicy.judge(answers(3, true), 2)).isEmpty();
  }

  @Test
  void the_question_left_open_is_no_no() {
    assertThat(RecoveryPolicy.judge(answers(4, null), 2)).isEmpty();
  }

  private static Answers answers(int csat, Boolean resolved) {
    return new Answers(csat, null, null, resolved, null);
  }
}
