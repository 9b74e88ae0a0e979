package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An approval waited too long and was put before the next tier. */
@RegisterForReflection
public record ApprovalEscalated(String number, String businessUnit, Instant at, String approval, String remedy,
    String requiredTier, String escalatedTier) implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.approval-escalated.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
