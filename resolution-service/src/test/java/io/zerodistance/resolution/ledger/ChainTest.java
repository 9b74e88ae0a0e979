package io.zerodistance.resolution.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.money.Money;

/** Walks chains that somebody tampered with; the pages of the walk are 500 entries long. */
class ChainTest {

  private List<LedgerEntry> entries = chain(1_203);
  private long headSequence = 1_203;
  private String headHash = entries.getLast().hash();
  /** How many entries are posted after the first reading, after the second and so on. */
  private final List<Integer> posted = new ArrayList<>();

  @Test
  void an_untouched_chain_is_intact_however_long() {
    for (int length : List.of(0, 1, 499, 500, 501, 1_000, 1_203)) {
      entries = chain(length);
      headSequence = length;
      headHash = length == 0 ? LedgerEntry.NO_PREVIOUS : entries.getLast().hash();
      assertThat(verify()).as("%d entries", length)
          .isEqualTo(new VerifyLedger.Verification("food", true, length, null, null, headHash));
    }
  }

  @Test
  void a_changed_entry_is_found_on_every_page_and_at_every_edge() {
    for (int at : List.of(1, 2, 500, 501, 1_000, 1_203)) {
      entries = chain(1_203);
      var good = entries.get(at - 1);
      entries.set(at - 1, new LedgerEntry(good.businessUnit(), good.sequence(), good.number(), good.remedy(),
          good.state(), good.debit(), good.credit(), good.amount().plus(Money.of(1, "CNY")), good.at(),
          good.previousHash(), good.hash()));
      assertThat(verify()).isEqualTo(broken(at, "the entry was changed"));
    }
  }

  @Test
  void an_entry_that_was_replaced_with_a_fitting_hash_breaks_the_one_after_it() {
    var posting = Posting.of(null, LedgerState.OFFERED);
    var before = entries.get(598);
    entries.set(599, LedgerEntry.next("food", 600, before.hash(), "FD-1", "forged", LedgerState.OFFERED, posting,
        Money.of(999, "CNY"), Instant.EPOCH));
    assertThat(verify()).isEqualTo(broken(601, "the entry was changed"));
  }

  @Test
  void a_missing_entry_and_a_cut_tail_are_found() {
    entries.remove(700);
    assertThat(verify()).isEqualTo(broken(701, "an entry is missing"));
    entries = chain(1_202);
    assertThat(verify()).isEqualTo(broken(1_203, "the newest entries are missing"));
    entries = chain(0);
    assertThat(verify()).isEqualTo(broken(1, "the newest entries are missing"));
    entries = chain(1_203);
    headHash = "another";
    assertThat(verify().intact()).isFalse();
    entries = chain(1_000);
    assertThat(verify()).isEqualTo(broken(1_001, "the newest entries are missing"));
  }

  @Test
  void what_is_posted_between_the_pages_and_after_them_is_walked_too() {
    posted.add(600);
    assertThat(verify()).as("after the head was read").isEqualTo(intact(1_803));
    posted.addAll(List.of(1, 0, 0, 0, 700));
    assertThat(verify()).as("and after the last page was read").isEqualTo(intact(2_504));
  }

  @Test
  void what_is_posted_once_the_end_was_reached_is_left_to_the_next_proof() {
    posted.addAll(List.of(0, 0, 0, 5));
    var reached = intact(1_203);
    assertThat(verify()).as("after the last page was read").isEqualTo(reached);
    posted.addAll(List.of(600, 0, 0, 0, 0, 5));
    assertThat(verify().entries()).as("and after the head that had moved").isEqualTo(1_808);
    assertThat(headSequence).isEqualTo(1_813);
  }

  @Test
  void a_ledger_that_grows_hides_neither_a_changed_nor_a_missing_entry_nor_an_old_head() {
    posted.add(600);
    entries.remove(1_100);
    assertThat(verify()).isEqualTo(broken(1_101, "an entry is missing"));
    entries = chain(1_300);
    headSequence = 1_203;
    headHash = entries.get(1_202).hash();
    assertThat(verify()).as("more entries than the head knows, and it stays so")
        .isEqualTo(broken(1_301, "the newest entries are missing"));
  }

  @Test
  void what_was_offered_accepted_and_paid_is_added_up_by_account() {
    var way = List.of(LedgerState.OFFERED, LedgerState.ACCEPTED, LedgerState.PAID);
    var remedies = new ArrayList<LedgerEntry>();
    for (int depth = 1; depth <= 3; depth++) {
      LedgerState before = null;
      for (var state : way.subList(0, depth)) {
        remedies.add(LedgerEntry.next("food", 1, LedgerEntry.NO_PREVIOUS, "FD-1", "r" + depth, state,
            Posting.of(before, state), Money.of(100L * depth, "CNY"), Instant.EPOCH));
        before = state;
      }
    }
    assertThat(LedgerSummary.of(remedies)).isEqualTo(
        new LedgerSummary(Money.of(100, "CNY"), Money.of(200, "CNY"), Money.of(300, "CNY")));
    assertThat(LedgerSummary.of(List.of())).isEqualTo(new LedgerSummary(null, null, null));
  }

  private VerifyLedger.Verification verify() {
    var ledger = new VerifyLedger();
    ledger.sql = new Sql() {
      @Override
      public Uni<List<Object[]>> rows(String query, Object... parameters) {
        var read = query.contains("ledger_head")
            ? headSequence == 0 ? List.<Object[]>of() : List.<Object[]>of(new Object[] {headSequence, headHash})
            : entries.stream().filter(entry -> entry.sequence() >= (Long) parameters[1])
                .limit((Integer) parameters[2]).map(ChainTest::row).toList();
        post(posted.isEmpty() ? 0 : posted.removeFirst());
        return Uni.createFrom().item(read);
      }
    };
    return ledger.verify("food").await().atMost(Duration.ofSeconds(5));
  }

  private void post(int count) {
    for (int index = 0; index < count; index++) {
      entries.add(next(++headSequence, headHash));
      headHash = entries.getLast().hash();
    }
  }

  private VerifyLedger.Verification intact(long length) {
    return new VerifyLedger.Verification("food", true, length, null, null, headHash);
  }

  private static VerifyLedger.Verification broken(long at, String because) {
    return new VerifyLedger.Verification("food", false, at - 1, at, because, null);
  }

  private static Object[] row(LedgerEntry entry) {
    return new Object[] {entry.businessUnit(), entry.sequence(), entry.number(), entry.remedy(), entry.state().name(),
        entry.debit().name(), entry.credit().name(), entry.amount().amount(), entry.amount().currency(), entry.at(),
        entry.previousHash(), entry.hash()};
  }

  private static List<LedgerEntry> chain(int length) {
    var chain = new ArrayList<LedgerEntry>();
    var hash = LedgerEntry.NO_PREVIOUS;
    for (int sequence = 1; sequence <= length; sequence++) {
      chain.add(next(sequence, hash));
      hash = chain.getLast().hash();
    }
    return chain;
  }

  private static LedgerEntry next(long sequence, String hash) {
    return LedgerEntry.next("food", sequence, hash, "FD-1", "r" + sequence, LedgerState.OFFERED,
        Posting.of(null, LedgerState.OFFERED), Money.of(sequence, "CNY"), Instant.EPOCH.plusSeconds(sequence));
  }
}
