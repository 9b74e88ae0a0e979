package io.zerodistance.feedback.event;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A round ended without a survey, and why. */
@RegisterForReflection
public record SurveyWithheld(String number, String businessUnit, Instant at, UUID invitation, int round,
    Because because)
    implements FeedbackEvent {

  /** COOL_DOWN: the same person was asked a short while ago; REOPENED: the case went on before the survey was due. */
  public enum Because {
    COOL_DOWN, REOPENED
  }

  @Override
  public String type() {
    return "zerodistance.feedback.survey-withheld.v1";
  }
}
