package io.zerodistance.intake.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a gateway is asked to bring to a customer.
 *
 * @param id the same for the same letter however often it is sent: it is to be brought once
 * @param kind REPLY, REMEDY, RESOLUTION, FINAL_RESPONSE, SETTLED, QUESTIONS, REMINDER, LAPSED or GOES_ON
 * @param url of the customer's page; it stands in the text, too
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record GatewayLetter(String id, String businessUnit, String number, String kind, Recipient to, String language,
    String text, String url) {

  /** {@code phone} for SMS; for a messenger the sender's id as the gateway gave it. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Recipient(String id, String phone) {}

  /** Never the words or the recipient. */
  @Override
  public String toString() {
    return "GatewayLetter[" + id + "]";
  }
}
