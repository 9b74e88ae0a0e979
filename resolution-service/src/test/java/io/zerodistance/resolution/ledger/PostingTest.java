package io.zerodistance.resolution.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.money.Money;

class PostingTest {

  private static final Map<LedgerState, Set<LedgerState>> ALLOWED = Map.of(
      LedgerState.OFFERED, Set.of(LedgerState.ACCEPTED, LedgerState.CANCELLED),
      LedgerState.ACCEPTED, Set.of(LedgerState.PAID, LedgerState.CANCELLED),
      LedgerState.PAID, Set.of(LedgerState.REVERSED),
      LedgerState.CANCELLED, Set.of(),
      LedgerState.REVERSED, Set.of());

  @Test
  void only_the_steps_of_redress_can_be_posted() {
    for (var before : LedgerState.values()) {
      for (var next : LedgerState.values()) {
        if (ALLOWED.get(before).contains(next)) {
          assertThat(Posting.of(before, next)).isNotNull();
        } else {
          assertThatThrownBy(() -> Posting.of(before, next)).isInstanceOf(IllegalStateException.class);
        }
      }
    }
    assertThatThrownBy(() -> Posting.of(null, LedgerState.PAID)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void every_way_that_ends_without_payment_leaves_every_account_at_nothing() {
    for (var way : List.of(List.of(LedgerState.OFFERED, LedgerState.CANCELLED),
        List.of(LedgerState.OFFERED, LedgerState.ACCEPTED, LedgerState.CANCELLED),
        List.of(LedgerState.OFFERED, LedgerState.ACCEPTED, LedgerState.PAID, LedgerState.REVERSED))) {
      var balances = new java.util.EnumMap<Account, Long>(Account.class);
      LedgerState before = null;
      for (var state : way) {
        var posting = Posting.of(before, state);
        balances.merge(posting.debit(), 100L, Long::sum);
        balances.merge(posting.credit(), -100L, Long::sum);
        before = state;
      }
      assertThat(balances.values()).as(way.toString()).containsOnly(0L);
    }
  }

  @Test
  void the_hash_covers_every_field_and_the_entry_before() {
    var posting = Posting.of(null, LedgerState.OFFERED);
    var entry = LedgerEntry.next("food", 1, LedgerEntry.NO_PREVIOUS, "FD-1", "r", LedgerState.OFFERED, posting,
        Money.of(1, "CNY"), Instant.EPOCH);
    assertThat(entry.hash()).isEqualTo(entry.expectedHash());
    var others = List.of(
        LedgerEntry.next("retail", 1, LedgerEntry.NO_PREVIOUS, "FD-1", "r", LedgerState.OFFERED, posting,
            Money.of(1, "CNY"), Instant.EPOCH),
        LedgerEntry.next("food", 2, LedgerEntry.NO_PREVIOUS, "FD-1", "r", LedgerState.OFFERED, posting,
            Money.of(1, "CNY"), Instant.EPOCH),
        LedgerEntry.next("food", 1, entry.hash(), "FD-1", "r", LedgerState.OFFERED, posting, Money.of(1, "CNY"),
            Instant.EPOCH),
        LedgerEntry.next("food", 1, LedgerEntry.NO_PREVIOUS, "FD-2", "r", LedgerState.OFFERED, posting,
            Money.of(1, "CNY"), Instant.EPOCH),
        LedgerEntry.next("food", 1, LedgerEntry.NO_PREVIOUS, "FD-1", "s", LedgerState.OFFERED, posting,
            Money.of(1, "CNY"), Instant.EPOCH),
        LedgerEntry.next("food", 1, LedgerEntry.NO_PREVIOUS, "FD-1", "r", LedgerState.ACCEPTED, posting,
            Money.of(1, "CNY"), Instant.EPOCH),
        LedgerEntry.next("food", 1, LedgerEntry.NO_PREVIOUS, "FD-1", "r", LedgerState.OFFERED,
            Posting.of(LedgerState.OFFERED, LedgerState.ACCEPTED), Money.of(1, "CNY"), Instant.EPOCH),
        LedgerEntry.next("food", 1, LedgerEntry.NO_PREVIOUS, "FD-1", "r", LedgerState.OFFERED, posting,
            Money.of(2, "CNY"), Instant.EPOCH),
        LedgerEntry.next("food", 1, LedgerEntry.NO_PREVIOUS, "FD-1", "r", LedgerState.OFFERED, posting,
            Money.of(1, "USD"), Instant.EPOCH),
        LedgerEntry.next("food", 1, LedgerEntry.NO_PREVIOUS, "FD-1", "r", LedgerState.OFFERED, posting,
            Money.of(1, "CNY"), Instant.EPOCH.plusMillis(1)));
    assertThat(others).extracting(LedgerEntry::hash).doesNotContain(entry.hash()).doesNotHaveDuplicates();
  }
}
