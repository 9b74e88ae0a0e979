package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The customer accepted or declined an offered remedy. */
@RegisterForReflection
public record RemedyAnswered(String number, String businessUnit, Instant at, String remedy, boolean accepted)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.remedy-answered.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
