package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** We told the customer what we will do, and by when. */
@RegisterForReflection
public record PromiseMade(String number, String businessUnit, Instant at, String promise, Instant due, String by)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.promise-made.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
