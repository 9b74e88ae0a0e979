package io.zerodistance.intake.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A suggestion, a compliment or a customer's own grievance is kept: it is thanked for and passed on, not handled as a case. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemarkReceived(String number, String businessUnit, Instant at, String kind, String channel,
    String taxonomyItem, String suggestedItem, String language, String site, String region, String product)
    implements IntakeEvent {

  @Override
  public String type() {
    return "zerodistance.intake.remark-received.v1";
  }
}
