package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An approval or a review was decided, once. */
@RegisterForReflection
public record ApprovalDecided(String number, String businessUnit, Instant at, String approval, String remedy,
    String decision, String decidedBy) implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.approval-decided.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
