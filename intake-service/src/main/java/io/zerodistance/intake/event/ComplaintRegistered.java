package io.zerodistance.intake.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A complaint is kept and acknowledged; severity and item are suggestions until a person triages. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ComplaintRegistered(String number, String businessUnit, Instant at, String kind, String channel,
    String taxonomyItem, String suggestedItem, String severity, boolean safety, String customer, String language,
    String site, String region, String product, Instant receivedAt, Instant occurredAt, String trackingTokenHash)
    implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.complaint-registered.v1";
  }
}
