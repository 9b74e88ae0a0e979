package io.zerodistance.intake.gateway;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What a customer wrote through a gateway.
 *
 * @param id the gateway's own
 * @param sender {@code sender.id} is who wrote in the gateway's terms
 * @param text may be missing where there is {@code media}
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record GatewayMessage(String id, String businessUnit, Sender sender, String text, String language,
    List<Medium> media) {

  /** {@code phone} for SMS; a messenger's user has a name at most. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Sender(String id, String name, String phone) {}

  /** A picture or a recording: where it lies ({@code url}), or itself in base64 ({@code data}); {@code name} as the sender calls it. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Medium(String url, String data, String name) {

    /** Never where it lies or what it is. */
    @Override
    public String toString() {
      return "Medium[withheld]";
    }
  }

  /** Never the words or the sender. */
  @Override
  public String toString() {
    return "GatewayMessage[" + id + "]";
  }
}
