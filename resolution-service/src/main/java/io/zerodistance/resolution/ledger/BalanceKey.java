package io.zerodistance.resolution.ledger;

/** What balances are added up by. */
enum BalanceKey {
  UNIT("l.business_unit"),
  CASE("l.number"),
  CUSTOMER("coalesce(m.customer, f.customer, 'ANONYMOUS')"),
  COST_CENTRE("coalesce(c.cost_centre, 'UNASSIGNED')");

  final String column;

  BalanceKey(String column) {
    this.column = column;
  }
}
