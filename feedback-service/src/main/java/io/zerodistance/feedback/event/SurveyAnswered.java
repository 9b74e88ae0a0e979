package io.zerodistance.feedback.event;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** One customer's answers: CSAT 1–5, CES 1–7, NPS 0–10; null was left open. The free text never travels. */
@RegisterForReflection
public record SurveyAnswered(String number, String businessUnit, Instant at, UUID invitation, int round, Integer csat,
    Integer ces, Integer nps, Boolean resolved, String handler) implements FeedbackEvent {

  @Override
  public String type() {
    return "zerodistance.feedback.survey-answered.v1";
  }
}
