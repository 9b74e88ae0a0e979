package io.zerodistance.resolution.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/** A remedy is offered to the customer; only redress has an amount. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemedyProposed(String number, String businessUnit, Instant at, String remedy,
    @JsonProperty("type") String remedyType, Money amount, String by) implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.remedy-proposed.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
