package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A promise was not kept by its due time. */
@RegisterForReflection
public record PromiseBroken(String number, String businessUnit, Instant at, String promise, Instant due)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.promise-broken.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
