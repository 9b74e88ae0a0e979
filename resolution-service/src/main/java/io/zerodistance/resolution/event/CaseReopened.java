package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The case is worked on again; the round counts from 1. */
@RegisterForReflection
public record CaseReopened(String number, String businessUnit, Instant at, String because, int round)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.case-reopened.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
