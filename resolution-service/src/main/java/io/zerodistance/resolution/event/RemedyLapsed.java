package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An offer ended without an answer. */
@RegisterForReflection
public record RemedyLapsed(String number, String businessUnit, Instant at, String remedy) implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.remedy-lapsed.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
