package io.zerodistance.intake.gateway;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** What a customer wrote through a gateway; {@code id} is the gateway's own, {@code sender.id} who wrote in its terms. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record GatewayMessage(String id, String businessUnit, Sender sender, String text, String language) {

  /** {@code phone} for SMS; a messenger's user has a name at most. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sender(String id, String name, String phone) {}

  /** Never the words or the sender. */
  @Override
  public String toString() {
    return "GatewayMessage[" + id + "]";
  }
}
