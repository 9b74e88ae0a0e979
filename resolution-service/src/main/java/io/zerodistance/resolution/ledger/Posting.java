package io.zerodistance.resolution.ledger;

/** From which account to which an amount moves. */
record Posting(Account debit, Account credit) {

  /** The posting that brings a remedy from {@code before} (null: nothing yet) to {@code next}. */
  static Posting of(LedgerState before, LedgerState next) {
    if (before == null ? !LedgerState.mayBegin(next) : !before.mayBecome(next)) {
      throw new IllegalStateException("ledger: " + before + " cannot become " + next);
    }
    return switch (next) {
      case OFFERED -> new Posting(Account.REDRESS_EXPENSE, Account.OFFERED_TO_CUSTOMERS);
      case ACCEPTED -> new Posting(Account.OFFERED_TO_CUSTOMERS, Account.OWED_TO_CUSTOMERS);
      case PAID -> new Posting(Account.OWED_TO_CUSTOMERS, Account.CASH);
      case CANCELLED -> new Posting(
          before == LedgerState.OFFERED ? Account.OFFERED_TO_CUSTOMERS : Account.OWED_TO_CUSTOMERS,
          Account.REDRESS_EXPENSE);
      case REVERSED -> new Posting(Account.CASH, Account.REDRESS_EXPENSE);
    };
  }
}
