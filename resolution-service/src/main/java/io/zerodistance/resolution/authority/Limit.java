package io.zerodistance.resolution.authority;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/** A limit, what is used up of it, and what is left: never less than nothing. */
@RegisterForReflection
public record Limit(Money limit, Money used, Money left) {

  /** Null for a tier without this limit. */
  static Limit of(Money limit, Money used) {
    return limit == null ? null : new Limit(limit, used, limit.minus(used).orNothing());
  }
}
