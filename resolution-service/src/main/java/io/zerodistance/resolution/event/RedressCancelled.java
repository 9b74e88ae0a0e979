package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/** Redress that was owed is not paid: the payment was called off by a person. */
@RegisterForReflection
public record RedressCancelled(String number, String businessUnit, Instant at, String remedy, Money amount)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.redress-cancelled.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
