package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The resolution is confirmed. */
@RegisterForReflection
public record ResolutionConfirmed(String number, String businessUnit, Instant at, boolean byCustomer)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.resolution-confirmed.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
