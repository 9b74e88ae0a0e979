package io.zerodistance.resolution.money;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** An amount in minor units (fen, cent) of one ISO 4217 currency; arithmetic across currencies is an error. */
@RegisterForReflection
public record Money(long amount, String currency) {

  public static Money of(long amount, String currency) {
    return new Money(amount, currency);
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(amount, sameCurrency(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(amount, sameCurrency(other).amount), currency);
  }

  public Money negated() {
    return new Money(Math.negateExact(amount), currency);
  }

  public boolean isAtMost(Money other) {
    return amount <= sameCurrency(other).amount;
  }

  /** So many per cent of it, rounded down: a limit is never rounded up. */
  public Money percent(int percent) {
    return new Money(Math.multiplyExact(amount, percent) / 100, currency);
  }

  /** The smaller of the two. */
  public Money orLess(Money other) {
    return isAtMost(other) ? this : other;
  }

  /** Never below nothing: what is left of a limit may not be shown as a debt. */
  public Money orNothing() {
    return new Money(Math.max(0, amount), currency);
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("currencies differ: " + currency + " and " + other.currency);
    }
    return other;
  }
}
