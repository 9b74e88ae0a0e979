package io.zerodistance.resolution.ledger;

/** What balances are added up by, with what has to be joined to the entries for it; only a cost centre has names. */
enum BalanceKey {
  UNIT("l.business_unit", ""),
  CASE("l.number", ""),
  CUSTOMER("coalesce(m.customer, f.customer, 'ANONYMOUS')", """
      left join case_file f on f.business_unit = l.business_unit and f.number = l.number
      left join merged_customer m on m.business_unit = f.business_unit and m.reference = f.customer"""),
  COST_CENTRE("coalesce(c.cost_centre, 'UNASSIGNED')", """
      left join cost_charge c on c.business_unit = l.business_unit and c.remedy = l.remedy""", """
      select name_zh, name_en from cost_centre where business_unit = ?1 and code = summed.key
      order by valid_from desc limit 1""");

  final String column;
  final String joined;
  final String names;

  BalanceKey(String column, String joined) {
    this(column, joined, "select cast(null as text) as name_zh, cast(null as text) as name_en");
  }

  BalanceKey(String column, String joined, String names) {
    this.column = column;
    this.joined = joined;
    this.names = names;
  }
}
