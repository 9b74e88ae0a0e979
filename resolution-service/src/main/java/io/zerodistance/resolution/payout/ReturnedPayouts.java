package io.zerodistance.resolution.payout;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.storage.Row;

/** Payments that came back, the newest first. */
@ApplicationScoped
class ReturnedPayouts {

  private static final Cursor NEWEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");
  private static final String PAGE = """
      select p.remedy, p.number, p.business_unit, p.amount, p.currency, p.settled_at, p.settled_by, p.settled_because,
        exists (select 1 from remedy r where r.business_unit = p.business_unit and r.number = p.number
          and r.type = 'REDRESS' and r.proposed_at > p.settled_at and r.state in ('GRANTED', 'ACCEPTED', 'PAID'))
      from payout p where p.state = 'REVERSED' and (p.settled_at, p.remedy) < (?1, ?2)
      order by p.settled_at desc, p.remedy desc limit ?3""";

  @Inject
  Sql sql;

  /** {@code because} and {@code by}: a person's word on it; {@code offeredAgain}: redress that was proposed on the case since is granted, and stands. */
  public record ReturnedPayout(String id, @JsonProperty("case") String number, String businessUnit, Money amount,
      Instant at, String by, String because, boolean offeredAgain) {

    Cursor place() {
      return new Cursor(at, id);
    }
  }

  /** {@code before} may be null for the newest. */
  Uni<List<ReturnedPayout>> page(Cursor before, int limit) {
    var place = before == null ? NEWEST : before;
    return sql.rows(PAGE, place.at(), place.key(), limit)
        .map(Row.each(row -> new ReturnedPayout(row.text(0), row.text(1), row.text(2), row.money(3), row.instant(5),
            row.text(6), row.text(7), row.flag(8))));
  }
}
