package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/** The payout gateway confirmed the payment. */
@RegisterForReflection
public record RedressPaid(String number, String businessUnit, Instant at, String remedy, Money amount)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.redress-paid.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
