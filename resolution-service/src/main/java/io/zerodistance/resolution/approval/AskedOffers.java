package io.zerodistance.resolution.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.storage.Row;

/** The offers that approvals are about, for a page of them at once. */
@ApplicationScoped
class AskedOffers {

  private static final String OF_REMEDIES = """
      select r.id, r.text, b.basis, f.claim, f.floor, f.currency,
        f.floor - coalesce((select sum(u.amount) from floor_redress p
          join budget_use u on u.business_unit = p.business_unit and u.remedy = p.remedy and u.kind = 'CASE'
          where p.business_unit = f.business_unit and p.number = f.number), 0) as unpaid, f.currency as unpaid_in,
        exists (select 1 from floor_redress p where p.business_unit = r.business_unit and p.remedy = r.id) as pays_it,
        a.low, a.currency as low_in, a.high, a.currency as high_in
      from unnest(string_to_array(?1, ','), string_to_array(?2, ',')) as asked (unit, remedy)
        join remedy r on r.business_unit = asked.unit and r.id = asked.remedy
        left join remedy_basis b on b.business_unit = r.business_unit and b.remedy = r.id
        left join named_floor f on f.business_unit = r.business_unit and f.number = r.number
        left join lateral (select low, high, currency from advice
          where advice.business_unit = r.business_unit and advice.number = r.number and low is not null
          order by coalesce(last_given_at, given_at) desc limit 1) a on true""";

  @Inject
  Sql sql;

  /** By the remedy's id. */
  Uni<Map<String, AskedOffer>> of(List<Approval> approvals) {
    var units = approvals.stream().map(Approval::businessUnit).collect(Collectors.joining(","));
    var remedies = approvals.stream().map(Approval::remedy).collect(Collectors.joining(","));
    return sql.rows(OF_REMEDIES, units, remedies).map(rows -> {
      var offers = new HashMap<String, AskedOffer>();
      rows.stream().map(Row::new).forEach(row -> offers.put(row.text(0), read(row)));
      return offers;
    });
  }

  private static AskedOffer read(Row row) {
    var floor = row.text(3) == null ? null
        : new AskedOffer.Floor(row.text(3), row.money(4),
            Money.of(row.decimal(6).longValueExact(), row.text(7)).orNothing(), row.flag(8));
    var advised = row.money(9) == null ? null : new AskedOffer.Range(row.money(9), row.money(11));
    return new AskedOffer(row.text(1), row.text(2), floor, advised);
  }
}
