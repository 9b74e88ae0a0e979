package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The customer agreed that a promise is not needed any more. */
@RegisterForReflection
public record PromiseCancelled(String number, String businessUnit, Instant at, String promise,
    String by)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.promise-cancelled.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
