package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The handler proposes the case as resolved. */
@RegisterForReflection
public record CaseResolved(String number, String businessUnit, Instant at, String by, boolean onTheSpot)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.case-resolved.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
