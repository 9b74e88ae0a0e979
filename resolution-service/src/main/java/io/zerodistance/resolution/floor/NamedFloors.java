package io.zerodistance.resolution.floor;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.storage.Row;

/** The one legal floor that was named on a case, and the remedies that pay it; changed only while the case file is locked. */
@ApplicationScoped
public class NamedFloors {

  private static final String OF_CASE = """
      select f.claim, f.price, f.currency as paid_in, f.loss, f.currency as lost_in, f.floor, f.currency as floor_in,
        coalesce((select sum(u.amount) from floor_redress r
          join budget_use u on u.business_unit = r.business_unit and u.remedy = r.remedy and u.kind = 'CASE'
          where r.business_unit = f.business_unit and r.number = f.number), 0) as granted, f.currency as granted_in
      from named_floor f where f.business_unit = ?1 and f.number = ?2""";
  private static final String BOUND =
      "select 1 from floor_redress where business_unit = ?1 and number = ?2 and remedy = ?3";
  private static final String OUT = """
      select 1 from floor_redress r join remedy m on m.business_unit = r.business_unit and m.id = r.remedy
      where r.business_unit = ?1 and r.number = ?2 and m.state in ('AWAITING_APPROVAL', 'GRANTED', 'ACCEPTED', 'PAID')
      limit 1""";
  private static final String NAME = """
      insert into named_floor (business_unit, number, claim, price, loss, floor, currency, named_by, named_at)
      values (?1, ?2, ?3, ?4, cast(?5 as bigint), ?6, ?7, ?8, ?9)
      on conflict (business_unit, number) do update set claim = excluded.claim, price = excluded.price,
        loss = excluded.loss, floor = excluded.floor, currency = excluded.currency, named_by = excluded.named_by,
        named_at = excluded.named_at""";
  private static final String BIND =
      "insert into floor_redress (business_unit, remedy, number) values (?1, ?2, ?3)";

  @Inject
  Sql sql;

  public Uni<Optional<NamedFloor>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.first(row -> new NamedFloor(row.text(0),
        row.money(1), row.money(3), row.money(5), Money.of(row.decimal(7).longValueExact(), row.text(8)))));
  }

  /** What of the floor is left for this remedy; empty when the remedy is at our discretion. Call under the locks of the budgets. */
  public Uni<Optional<Money>> leftFor(CaseFile file, String remedy) {
    return sql.rows(BOUND, file.businessUnit(), file.number(), remedy)
        .chain(bound -> bound.isEmpty() ? Uni.createFrom().item(Optional.empty())
            : of(file).map(named -> named.map(NamedFloor::left)));
  }

  /** Whether anything was granted on it, or waits for it. */
  Uni<Boolean> isInUse(CaseFile file) {
    return sql.rows(OUT, file.businessUnit(), file.number()).map(rows -> !rows.isEmpty());
  }

  Uni<Void> name(CaseFile file, NamedFloor floor, String by, Instant at) {
    return sql.execute(NAME, file.businessUnit(), file.number(), floor.claim(), floor.price().amount(),
        floor.loss() == null ? null : floor.loss().amount(), floor.floor().amount(), floor.floor().currency(), by, at)
        .replaceWithVoid();
  }

  /** From now on the remedy pays the floor and nothing else. */
  public Uni<Void> bind(CaseFile file, String remedy) {
    return sql.execute(BIND, file.businessUnit(), remedy, file.number()).replaceWithVoid();
  }
}
