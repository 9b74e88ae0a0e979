package io.zerodistance.resolution.payout;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.storage.Row;

/** Payments that came back or were called off, so that the customer does not have the money; the newest first. */
@ApplicationScoped
public class ReturnedPayouts {

  private static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");
  // From every earlier payment on that did not arrive: what did not arrive up to this one, against what was offered on the case since that
  // one. What was offered in its place and did not arrive either counts on both sides, but not for itself.
  private static final String OFFERED_AGAIN = """
      not exists (select 1 from payout f
        where f.business_unit = p.business_unit and f.number = p.number and f.currency = p.currency
          and f.state in ('REVERSED', 'CANCELLED') and (f.settled_at, f.remedy) <= (p.settled_at, p.remedy)
          and (select sum(b.amount) from payout b where b.business_unit = p.business_unit and b.number = p.number
              and b.currency = p.currency and b.state in ('REVERSED', 'CANCELLED')
              and (b.settled_at, b.remedy) between (f.settled_at, f.remedy) and (p.settled_at, p.remedy))
            > (select coalesce(sum(r.amount), 0) from remedy r
              where r.business_unit = p.business_unit and r.number = p.number and r.type = 'REDRESS'
                and r.currency = p.currency and r.proposed_at > f.settled_at
                and (r.state in ('GRANTED', 'ACCEPTED', 'PAID') or exists (select 1 from payout b
                  where b.business_unit = r.business_unit and b.remedy = r.id
                    and b.state in ('REVERSED', 'CANCELLED')))))""";
  private static final String PAGE = """
      select p.remedy, p.number, p.business_unit, p.amount, p.currency, p.settled_at, p.settled_by, p.settled_because,
        p.state,\s""" + OFFERED_AGAIN + """
      \sfrom payout p where p.state in ('REVERSED', 'CANCELLED') and (p.settled_at, p.remedy) < (?1, ?2)
      order by p.settled_at desc, p.remedy desc limit ?3""";
  private static final String LEFT = """
      select count(*) from payout p where p.business_unit = ?1 and p.number = ?2
        and p.state in ('REVERSED', 'CANCELLED') and not (""" + OFFERED_AGAIN + ")";

  @Inject
  Sql sql;

  /**
   * {@code state}: REVERSED or CANCELLED; {@code because} and {@code by}: a person's word on it; {@code offeredAgain}: as much was proposed on the
   * case since, is granted, and stands.
   */
  public record ReturnedPayout(String id, @JsonProperty("case") String number, String businessUnit, Money amount,
      Instant at, String by, String because, PayoutState state,
      boolean offeredAgain) {

    Cursor place() {
      return new Cursor(at, id);
    }
  }

  /** {@code before} may be null for the newest. */
  Uni<List<ReturnedPayout>> page(Cursor before, int limit) {
    var place = before == null ? NEWEST : before;
    return sql.rows(PAGE, place.at(), place.key(), limit)
        .map(Row.each(row -> new ReturnedPayout(row.text(0), row.text(1), row.text(2), row.money(3), row.instant(5),
            row.text(6), row.text(7), PayoutState.valueOf(row.text(8)), row.flag(9))));
  }

  /** Whether all that did not arrive on this case was offered again. */
  public Uni<Boolean> allOfferedAgain(CaseFile file) {
    return sql.rows(LEFT, file.businessUnit(), file.number()).map(rows -> new Row(rows.getFirst()).whole(0) == 0);
  }
}
