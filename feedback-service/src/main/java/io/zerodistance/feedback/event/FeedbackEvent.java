package io.zerodistance.feedback.event;

import java.time.Instant;

import io.zerodistance.messaging.event.DomainEvent;

/** Everything that feedback tells the other services; the contracts are under {@code contracts/feedback}. */
public sealed interface FeedbackEvent extends DomainEvent
    permits SurveySent, SurveyWithheld, SurveyAnswered, RecoveryRequested {

  String number();

  Instant at();

  @Override
  default String subject() {
    return number();
  }
}
