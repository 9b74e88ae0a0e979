package io.zerodistance.resolution.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The resolution is confirmed: by the customer's own hand, by nobody's objection, or, with {@code told} true, in words that staff was told;
 * {@code byCustomer} is false then.
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResolutionConfirmed(String number, String businessUnit, Instant at, boolean byCustomer, Boolean told)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.resolution-confirmed.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
