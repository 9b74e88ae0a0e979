package io.zerodistance.resolution.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.resolution.money.Money;

/** One posting: the same amount on two accounts. {@code hash} covers the entry and, through the one before, all of its unit's past. */
@RegisterForReflection
public record LedgerEntry(String businessUnit, long sequence, String number, String remedy, LedgerState state,
    Account debit, Account credit, Money amount, Instant at, String previousHash, String hash) {

  static final String NO_PREVIOUS = "0".repeat(64);

  /** The next entry of the chain; the instant is cut to what the database keeps. */
  static LedgerEntry next(String businessUnit, long sequence, String previousHash, String number, String remedy,
      LedgerState state, Posting posting, Money amount, Instant at) {
    var kept = at.truncatedTo(ChronoUnit.MICROS);
    var unsealed = new LedgerEntry(businessUnit, sequence, number, remedy, state, posting.debit(), posting.credit(),
        amount, kept, previousHash, null);
    return new LedgerEntry(businessUnit, sequence, number, remedy, state, posting.debit(), posting.credit(), amount,
        kept, previousHash, unsealed.expectedHash());
  }

  String expectedHash() {
    return IdempotentRequests.hash(String.join("\n", previousHash, businessUnit, Long.toString(sequence), number,
        remedy, state.name(), debit.name(), credit.name(), Long.toString(amount.amount()), amount.currency(),
        at.toString()));
  }
}
