package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A promise was kept. */
@RegisterForReflection
public record PromiseKept(String number, String businessUnit, Instant at, String promise) implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.promise-kept.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
