package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/** Redress above the requester's authority waits for a decision. */
@RegisterForReflection
public record ApprovalRequested(String number, String businessUnit, Instant at, String approval,
    String remedy, Money amount, String requiredTier, String requestedBy) implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.approval-requested.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
