package io.zerodistance.feedback.recovery;

import java.util.Optional;

import io.zerodistance.feedback.event.RecoveryRequested.Because;
import io.zerodistance.feedback.survey.Answers;

/** Asks for recovery when the customer says "not resolved", or scores at or under the unit's low score. */
public final class RecoveryPolicy {

  private RecoveryPolicy() {}

  public static Optional<Because> judge(Answers answers, int lowScore) {
    if (Boolean.FALSE.equals(answers.resolved())) {
      return Optional.of(Because.NOT_RESOLVED);
    }
    return answers.csat() != null && answers.csat() <= lowScore ? Optional.of(Because.LOW_SCORE) : Optional.empty();
  }
}
