package io.zerodistance.resolution.event;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The handler proposes the case as resolved; it counts as resolved at {@code settlesAt} unless the customer objects. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseResolved(String number, String businessUnit, Instant at, String by, boolean onTheSpot,
    Instant settlesAt)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.case-resolved.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
