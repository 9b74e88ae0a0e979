package io.zerodistance.intake.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What the gateway may tell the sender; {@code reply}, which ends with the link, and {@code trackingUrl} come with a new complaint only. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GatewayAnswer(String number, boolean threaded, String reply, String trackingUrl) {

  /** Never the token. */
  @Override
  public String toString() {
    return "GatewayAnswer[" + number + "]";
  }
}
