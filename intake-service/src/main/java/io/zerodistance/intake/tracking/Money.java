package io.zerodistance.intake.tracking;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An amount in minor units of an ISO 4217 currency. */
@RegisterForReflection
record Money(long amount, String currency) {

  static Money of(Object amount, Object currency) {
    return amount == null ? null : new Money(((Number) amount).longValue(), (String) currency);
  }
}
