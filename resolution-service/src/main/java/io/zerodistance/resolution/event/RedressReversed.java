package io.zerodistance.resolution.event;

import java.time.Instant;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/** Paid redress came back. */
@RegisterForReflection
public record RedressReversed(String number, String businessUnit, Instant at, String remedy, Money amount)
    implements ResolutionEvent {

  public static final String TYPE = "zerodistance.resolution.redress-reversed.v1";

  @Override
  public String type() {
    return TYPE;
  }
}
