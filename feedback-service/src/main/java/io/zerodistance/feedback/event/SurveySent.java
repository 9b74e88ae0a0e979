package io.zerodistance.feedback.event;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The customer may answer from now on; {@code handler} is who closed the round, or null. */
@RegisterForReflection
public record SurveySent(String number, String businessUnit, Instant at, UUID invitation, int round, String handler,
    Instant expiresAt) implements FeedbackEvent {

  @Override
  public String type() {
    return "zerodistance.feedback.survey-sent.v1";
  }
}
