package io.zerodistance.resolution.ledger;

import java.util.List;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;

/** Balances of a case: offered and not yet answered, accepted and not yet paid, paid; null where nothing was ever posted. */
@RegisterForReflection
public record LedgerSummary(Money offered, Money owed, Money paid) {

  public static LedgerSummary of(List<LedgerEntry> entries) {
    return entries.isEmpty() ? new LedgerSummary(null, null, null)
        : new LedgerSummary(credit(entries, Account.OFFERED_TO_CUSTOMERS), credit(entries, Account.OWED_TO_CUSTOMERS),
            credit(entries, Account.CASH));
  }

  private static Money credit(List<LedgerEntry> entries, Account account) {
    var balance = Money.of(0, entries.getFirst().amount().currency());
    for (var entry : entries) {
      balance = entry.credit() == account ? balance.plus(entry.amount()) : balance;
      balance = entry.debit() == account ? balance.minus(entry.amount()) : balance;
    }
    return balance;
  }
}
