package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** The handler entered a stage of guided handling. */
@RegisterForReflection
public record StageEntered(String number, String businessUnit, Instant at, String stage, String by)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.stage-entered.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
