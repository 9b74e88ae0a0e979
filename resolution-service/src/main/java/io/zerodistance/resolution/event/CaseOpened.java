package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A case file was opened for a registered complaint. */
@RegisterForReflection
public record CaseOpened(String number, String businessUnit, Instant at) implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.case-opened.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
