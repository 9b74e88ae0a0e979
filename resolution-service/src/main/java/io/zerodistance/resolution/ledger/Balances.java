package io.zerodistance.resolution.ledger;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.storage.Row;

/** Adds the postings of a unit up; always from the entries, there is no second truth to keep in step. */
@ApplicationScoped
class Balances {

  private static final String QUERY = """
      with summed as (
      select %1$s as key, l.currency, count(distinct l.remedy) as remedies,
        sum(case 'OFFERED_TO_CUSTOMERS' when l.credit then l.amount when l.debit then -l.amount else 0 end) as offered,
        sum(case 'OWED_TO_CUSTOMERS' when l.credit then l.amount when l.debit then -l.amount else 0 end) as owed,
        sum(case 'CASH' when l.credit then l.amount when l.debit then -l.amount else 0 end) as paid,
        sum(case 'REDRESS_EXPENSE' when l.debit then l.amount when l.credit then -l.amount else 0 end) as cost
      from ledger_entry l
      %2$s
      where l.business_unit = ?1 and %1$s > ?2
      group by 1, 2 order by 1, 2 limit ?3)
      select key, currency, remedies, offered, owed, paid, cost, name_zh, name_en
      from summed left join lateral (%3$s) as named on true
      order by key, currency""";

  @Inject
  Sql sql;

  Uni<List<Balance>> of(String businessUnit, BalanceKey by, String after, int most) {
    return sql.rows(QUERY.formatted(by.column, by.joined, by.names), businessUnit, after, most)
        .map(Row.each(Balances::read));
  }

  private static Balance read(Row row) {
    var currency = row.text(1);
    return new Balance(row.text(0), row.whole(2), money(row, 3, currency), money(row, 4, currency),
        money(row, 5, currency), money(row, 6, currency), row.text(7), row.text(8));
  }

  private static Money money(Row row, int index, String currency) {
    return Money.of(row.decimal(index).longValueExact(), currency);
  }
}
