package io.zerodistance.resolution.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.smallrye.mutiny.Multi;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.wired.WiredService;

/** The books of a unit on their real tables: chained without gap, added up from the entries, and proved unchanged or not. */
class BooksTest {

  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
  private static final Duration TICK = Duration.ofNanos(1_000);

  private final WiredService service = WiredService.begin();
  private CaseFile one;
  private CaseFile other;

  @BeforeEach
  void twoCases() {
    one = service.open("FD-261122-00000001", "c-1", "food-agent-1");
    other = service.open("FD-261122-00000002", null, "food-agent-1");
  }

  @AfterEach
  void end() {
    service.close();
  }

  @Test
  void entries_of_all_cases_are_one_chain_and_a_case_shows_its_own() {
    var first = post(one, "r1", LedgerState.OFFERED, 300);
    var second = post(other, "r2", LedgerState.OFFERED, 500);
    var third = post(one, "r1", LedgerState.ACCEPTED, 300);
    assertThat(List.of(first, second, third)).extracting(LedgerEntry::sequence).containsExactly(1L, 2L, 3L);
    assertThat(first.previousHash()).isEqualTo(LedgerEntry.NO_PREVIOUS);
    assertThat(second.previousHash()).isEqualTo(first.hash());
    assertThat(third.previousHash()).isEqualTo(second.hash());
    assertThat(service.does(service.of(Ledger.class).of(one))).containsExactly(first, third);
    var shown = service.does(service.as("food-agent-1", "agent", LedgerResource.class).ofCase(one.number()));
    assertThat(shown.items()).containsExactly(first, third);
    assertThat(shown.summary()).isEqualTo(new LedgerSummary(cny(0), cny(300), cny(0)));
    assertThat(third.at()).isEqualTo(NOON);
  }

  @Test
  void no_step_is_posted_twice_or_out_of_order_or_from_the_middle() {
    post(one, "r1", LedgerState.OFFERED, 300);
    assertThatThrownBy(() -> post(one, "r1", LedgerState.OFFERED, 300)).hasMessageContaining("OFFERED cannot become");
    assertThatThrownBy(() -> post(one, "r1", LedgerState.PAID, 300)).hasMessageContaining("cannot become PAID");
    assertThatThrownBy(() -> post(one, "r2", LedgerState.ACCEPTED, 300)).hasMessageContaining("null cannot become");
    post(one, "r1", LedgerState.CANCELLED, 300);
    assertThatThrownBy(() -> post(one, "r1", LedgerState.ACCEPTED, 300)).hasMessageContaining("cannot become ACCEPTED");
    assertThat(service.whole("select count(*) from ledger_entry")).isEqualTo(2);
  }

  @Test
  void what_is_offered_owed_and_paid_is_told_by_case_customer_cost_centre_and_unit() {
    post(one, "r1", LedgerState.OFFERED, 100);
    post(one, "r2", LedgerState.OFFERED, 200);
    post(one, "r2", LedgerState.ACCEPTED, 200);
    post(other, "r3", LedgerState.OFFERED, 400);
    post(other, "r3", LedgerState.ACCEPTED, 400);
    post(other, "r3", LedgerState.PAID, 400);
    post(other, "r4", LedgerState.OFFERED, 800);
    post(other, "r4", LedgerState.CANCELLED, 800);
    service.does(service.of(CostCentres.class).charge(one, "r1"));
    assertThat(balances("CASE")).containsExactly(balance(one.number(), 2, 100, 200, 0, 300),
        balance(other.number(), 2, 0, 0, 400, 400));
    assertThat(balances("CUSTOMER")).containsExactly(balance("ANONYMOUS", 2, 0, 0, 400, 400),
        balance("c-1", 2, 100, 200, 0, 300));
    assertThat(balances("COST_CENTRE")).containsExactly(
        new Balance("FOOD-QUALITY", 1, cny(100), cny(0), cny(0), cny(100), "食品质量", "Food quality"),
        balance("UNASSIGNED", 3, 0, 200, 400, 600));
    var unit = List.of(balance("food", 4, 100, 200, 400, 700));
    assertThat(balances("UNIT")).isEqualTo(unit);
    assertThat(balances(null)).isEqualTo(unit);
  }

  @Test
  void every_list_of_balances_goes_on_after_the_last_one_shown() {
    post(one, "r1", LedgerState.OFFERED, 100);
    post(other, "r2", LedgerState.OFFERED, 200);
    service.does(service.of(CostCentres.class).charge(one, "r1"));
    for (var by : BalanceKey.values()) {
      var all = balances(by.name());
      for (int shown = 1; shown <= all.size(); shown++) {
        var last = new Cursor(Instant.EPOCH, all.get(shown - 1).key());
        assertThat(page(by.name(), last.encoded()).items()).as(by + " after " + last.key())
            .isEqualTo(all.subList(shown, all.size()));
      }
    }
  }

  @Test
  void what_merged_customers_get_stands_at_one_of_them() {
    var merged = service.open("FD-261122-00000003", "c-2", "food-agent-1");
    var third = service.open("FD-261122-00000004", "c-3", "food-agent-1");
    post(one, "r1", LedgerState.OFFERED, 100);
    post(merged, "r2", LedgerState.OFFERED, 200);
    post(third, "r3", LedgerState.OFFERED, 400);
    service.change("insert into customer_link (business_unit, id, kept, merged, undone)"
        + " values ('food', 'm', 'c-2', 'c-1', false)");
    assertThat(balances("CUSTOMER")).containsExactly(balance("c-1", 2, 300, 0, 0, 300),
        balance("c-3", 1, 400, 0, 0, 400));
  }

  @Test
  void many_balances_come_in_pages() {
    for (int count = 0; count < 101; count++) {
      var number = "FD-261122-1%07d".formatted(count);
      post(service.open(number, null, null), "p" + count, LedgerState.OFFERED, 1);
    }
    var first = page("CASE", null);
    assertThat(first.items()).hasSize(100);
    var second = page("CASE", first.next());
    assertThat(second.items()).singleElement().extracting(Balance::key).isEqualTo("FD-261122-10000100");
    assertThat(second.next()).isNull();
    assertThat(page("CASE", null).items().getFirst().key()).isEqualTo("FD-261122-10000000");
  }

  @Test
  void the_cost_falls_on_the_centre_of_the_item_at_the_instant_it_is_granted_and_stays_there() {
    service.change("delete from cost_centre where business_unit = 'food'");
    centre("", "SERVICE", NOON.minusSeconds(60), null);
    centre("mould", "QUALITY", NOON, NOON.plusSeconds(60));
    assertThat(chargedAt(NOON.minus(TICK))).isEqualTo("SERVICE");
    assertThat(chargedAt(NOON)).isEqualTo("QUALITY");
    assertThat(chargedAt(NOON.plusSeconds(60).minus(TICK))).isEqualTo("QUALITY");
    assertThat(chargedAt(NOON.plusSeconds(60))).isEqualTo("SERVICE");
    assertThat(chargedAt(NOON.minusSeconds(61))).isEqualTo("UNASSIGNED");
    service.clock.at(NOON);
    service.does(service.of(CostCentres.class).charge(one, "kept"));
    service.clock.at(NOON.plusSeconds(120));
    service.does(service.of(CostCentres.class).charge(one, "kept"));
    assertThat(charged("kept")).isEqualTo("QUALITY");
  }

  @Test
  void untouched_books_are_intact_in_every_unit_of_the_caller() {
    var last = post(one, "r1", LedgerState.OFFERED, 300);
    var verified = service.does(service.as("group-quality-1", "quality", VerificationResource.class).verify());
    assertThat(verified.items()).containsExactly(
        new VerifyLedger.Verification("food", true, 1, null, null, last.hash()),
        new VerifyLedger.Verification("retail", true, 0, null, null, LedgerEntry.NO_PREVIOUS));
  }

  @Test
  void whoever_changes_takes_out_or_slips_in_an_entry_is_found_where_it_was_done() {
    for (int count = 1; count <= 4; count++) {
      post(one, "r" + count, LedgerState.OFFERED, 100);
    }
    assertThat(verified().intact()).isTrue();
    for (var column : List.of("amount = amount + 1", "remedy = 'x'", "number = 'x'", "debit = 'CASH'",
        "credit = 'CASH'", "state = 'PAID'", "currency = 'USD'", "at = at + interval '1 microsecond'",
        "previous_hash = hash", "hash = previous_hash")) {
      tampered("update ledger_entry set " + column + " where sequence = 3", 3, "the entry was changed");
    }
    tampered("delete from ledger_entry where sequence = 2", 2, "an entry is missing");
    tampered("delete from ledger_entry where sequence = 4", 4, "the newest entries are missing");
    tampered("delete from ledger_entry", 1, "the newest entries are missing");
    tampered("update ledger_head set hash = 'x'", 5, "the newest entries are missing");
    tampered("update ledger_head set sequence = 5", 5, "the newest entries are missing");
    tampered("update ledger_entry set sequence = sequence + 1 where sequence = 4", 4, "an entry is missing");
    for (long before : List.of(0L, -1L, Long.MIN_VALUE)) {
      tampered("""
          insert into ledger_entry
          select business_unit, %d, number, 'slipped in', state, debit, credit, amount, currency, at, previous_hash, hash
          from ledger_entry where sequence = 1""".formatted(before), 1, "an entry is missing");
    }
    assertThat(verified().intact()).as("every tampering was taken back").isTrue();
  }

  @Test
  void books_longer_than_one_reading_are_walked_to_their_end() {
    service.does(Multi.createFrom().range(0, 501).onItem().transformToUniAndConcatenate(
        count -> service.of(Ledger.class).post(one, "r" + count, LedgerState.OFFERED, cny(1))).collect().last());
    assertThat(verified().entries()).isEqualTo(501);
    tampered("update ledger_entry set amount = 2 where sequence = 501", 501, "the entry was changed");
  }

  private void tampered(String how, long at, String because) {
    service.takenBack(() -> {
      service.change(how);
      assertThat(verified()).as(how)
          .isEqualTo(new VerifyLedger.Verification("food", false, at - 1, at, because, null));
    });
  }

  private VerifyLedger.Verification verified() {
    return service.does(service.of(VerifyLedger.class).verify("food"));
  }

  private static Balance balance(String key, long remedies, long offered, long owed, long paid, long cost) {
    return new Balance(key, remedies, cny(offered), cny(owed), cny(paid), cny(cost), null, null);
  }

  private List<Balance> balances(String by) {
    return page(by, null).items();
  }

  private Page<Balance> page(String by, String cursor) {
    return service.does(service.as("food-manager-1", "bu-manager", BalanceResource.class).list("food", by, cursor));
  }

  private String chargedAt(Instant at) {
    service.clock.at(at);
    service.does(service.of(CostCentres.class).charge(one, "at " + at));
    return charged("at " + at);
  }

  private String charged(String remedy) {
    return service.rows("select cost_centre from cost_charge where remedy = ?1", remedy).getFirst()[0].toString();
  }

  private void centre(String item, String code, Instant from, Instant to) {
    service.change("""
        insert into cost_centre (business_unit, taxonomy_item, code, name_zh, name_en, valid_from, valid_to)
        values ('food', ?1, ?2, '-', '-', ?3, ?4)""", item, code, from, to);
  }

  private LedgerEntry post(CaseFile file, String remedy, LedgerState state, long amount) {
    return service.does(service.of(Ledger.class).post(file, remedy, state, cny(amount)));
  }

  private static Money cny(long amount) {
    return Money.of(amount, "CNY");
  }
}
