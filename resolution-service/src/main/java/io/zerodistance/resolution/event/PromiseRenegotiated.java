package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** Before it was due, a promise was given a later time and the customer was told why; another promise took its place. */
@RegisterForReflection
public record PromiseRenegotiated(String number, String businessUnit, Instant at, String promise, Instant due,
    String replacedBy, Instant newDue, String by) implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.promise-renegotiated.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
