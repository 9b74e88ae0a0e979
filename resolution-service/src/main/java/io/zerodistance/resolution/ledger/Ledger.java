package io.zerodistance.resolution.ledger;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.storage.Row;

/** The compensation ledger: only added to, double entry, chained by hash per business unit. */
@ApplicationScoped
public class Ledger {

  static final String COLUMNS = """
      select business_unit, sequence, number, remedy, state, debit, credit, amount, currency, at, previous_hash, hash
      from ledger_entry""";
  private static final String OF_CASE =
      COLUMNS + " where business_unit = ?1 and number = ?2 order by sequence limit 1000";
  private static final String LATEST_OF_REMEDY = COLUMNS
      + " where business_unit = ?1 and number = ?2 and remedy = ?3 order by sequence desc limit 1";
  private static final String ENSURE_HEAD =
      "insert into ledger_head (business_unit, sequence, hash) values (?1, 0, ?2) on conflict do nothing";
  private static final String LOCK_HEAD = "select sequence, hash from ledger_head where business_unit = ?1 for update";
  private static final String MOVE_HEAD =
      "update ledger_head set sequence = ?2, hash = ?3 where business_unit = ?1";
  private static final String ADD = """
      insert into ledger_entry (business_unit, sequence, number, remedy, state, debit, credit, amount, currency, at,
        previous_hash, hash) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** Posts the next state of a remedy. @throws IllegalStateException when the state may not follow the last one */
  public Uni<LedgerEntry> post(CaseFile file, String remedy, LedgerState state, Money amount) {
    return latest(file, remedy).chain(latest -> {
      var posting = Posting.of(latest.map(LedgerEntry::state).orElse(null), state);
      return lockHead(file.businessUnit()).map(head -> LedgerEntry.next(file.businessUnit(), head.whole(0) + 1,
          head.text(1), file.number(), remedy, state, posting, amount, clock.instant()));
    }).call(this::add);
  }

  public Uni<List<LedgerEntry>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.each(Ledger::read));
  }

  static LedgerEntry read(Row row) {
    return new LedgerEntry(row.text(0), row.whole(1), row.text(2), row.text(3), LedgerState.valueOf(row.text(4)),
        Account.valueOf(row.text(5)), Account.valueOf(row.text(6)), row.money(7), row.instant(9), row.text(10),
        row.text(11));
  }

  private Uni<Optional<LedgerEntry>> latest(CaseFile file, String remedy) {
    return sql.rows(LATEST_OF_REMEDY, file.businessUnit(), file.number(), remedy).map(Row.first(Ledger::read));
  }

  private Uni<Row> lockHead(String businessUnit) {
    return sql.execute(ENSURE_HEAD, businessUnit, LedgerEntry.NO_PREVIOUS)
        .chain(() -> sql.rows(LOCK_HEAD, businessUnit)).map(rows -> new Row(rows.getFirst()));
  }

  private Uni<Void> add(LedgerEntry entry) {
    return sql.execute(ADD, entry.businessUnit(), entry.sequence(), entry.number(), entry.remedy(),
        entry.state().name(), entry.debit().name(), entry.credit().name(), entry.amount().amount(),
        entry.amount().currency(), entry.at(), entry.previousHash(), entry.hash())
        .chain(() -> sql.execute(MOVE_HEAD, entry.businessUnit(), entry.sequence(), entry.hash()))
        .replaceWithVoid();
  }
}
