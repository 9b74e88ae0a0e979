package io.zerodistance.intake.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The customer wrote or answered on the tracking page; the words themselves stay in intake under the message's id. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerSaid(String number, String businessUnit, Instant at, What what, String message, String remedy,
    Boolean accepted, Boolean resolved) implements IntakeEvent {

  /** The three things a customer can say. */
  public enum What {
    MESSAGE, REMEDY_ANSWER, CONFIRMATION
  }

  public static CustomerSaid message(String number, String businessUnit, Instant at, String message) {
    return new CustomerSaid(number, businessUnit, at, What.MESSAGE, message, null, null, null);
  }

  /** @param comment id of the kept comment, or null */
  public static CustomerSaid answer(String number, String businessUnit, Instant at, String remedy, boolean accepted,
      String comment) {
    return new CustomerSaid(number, businessUnit, at, What.REMEDY_ANSWER, comment, remedy, accepted, null);
  }

  /** @param comment id of the kept comment, or null */
  public static CustomerSaid confirmation(String number, String businessUnit, Instant at, boolean resolved,
      String comment) {
    return new CustomerSaid(number, businessUnit, at, What.CONFIRMATION, comment, null, null, resolved);
  }

  @Override
  public String type() {
    return "zerodistance.intake.customer-said.v1";
  }
}
