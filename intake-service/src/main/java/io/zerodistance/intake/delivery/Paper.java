package io.zerodistance.intake.delivery;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** The rows of letters on paper; call inside a transaction. */
@ApplicationScoped
class Paper {

  private static final String WAITING = "select " + Delivery.COLUMNS + """
      , cast(batch as text) from delivery
      where business_unit = any (string_to_array(?1, ',')) and state in ('TO_PRINT', 'PRINTED')
      order by business_unit, created_at, id limit ?2""";
  private static final String TAKE = """
      update delivery set state = 'PRINTED', batch = cast(?2 as uuid), changed_at = ?3, changed_by = ?4
      where (business_unit, id) in (select business_unit, id from delivery where business_unit = ?1 and state = 'TO_PRINT'
        order by created_at, id limit ?5 for update skip locked)""";
  private static final String BATCH = "select " + Delivery.COLUMNS
      + " from delivery where business_unit = ?1 and batch = cast(?2 as uuid) and state in ('PRINTED', 'POSTED')"
      + " order by created_at, id";
  private static final String POST = """
      update delivery set state = 'POSTED', changed_at = ?3, changed_by = ?4
      where business_unit = ?1 and batch = cast(?2 as uuid) and state = 'PRINTED'""";

  @Inject
  Sql sql;

  /** A letter that is to be printed, or printed and to be posted. */
  record Waiting(Delivery delivery, String batch) {}

  /** By unit, oldest first. */
  Uni<List<Waiting>> waiting(String businessUnits, int most) {
    return sql.rows(WAITING, businessUnits, most)
        .map(rows -> rows.stream().map(row -> new Waiting(Delivery.of(row), (String) row[13])).toList());
  }

  /** @return how many letters were taken into the batch; none of them is in another */
  Uni<Integer> take(String businessUnit, String batch, Instant at, String by, int most) {
    return sql.execute(TAKE, businessUnit, batch, at, by, most);
  }

  Uni<List<Delivery>> batch(String businessUnit, String batch) {
    return sql.rows(BATCH, businessUnit, batch).map(rows -> rows.stream().map(Delivery::of).toList());
  }

  Uni<Integer> post(String businessUnit, String batch, Instant at, String by) {
    return sql.execute(POST, businessUnit, batch, at, by);
  }
}
