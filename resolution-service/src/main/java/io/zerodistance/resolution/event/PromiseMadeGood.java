package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A broken promise was fulfilled late; it stays broken. */
@RegisterForReflection
public record PromiseMadeGood(String number, String businessUnit, Instant at, String promise, Instant due,
    String by)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.promise-made-good.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
