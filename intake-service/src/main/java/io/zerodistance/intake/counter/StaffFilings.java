package io.zerodistance.intake.counter;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** The rows of what staff filed; call inside a transaction. */
@ApplicationScoped
public class StaffFilings {

  private static final String KEEP = """
      insert into staff_filing (business_unit, number, filed_by, filed_at, arrived_at, direct_cause, cause_behind,
        says_of_products, says_of_needs, says_of_competitors)
      values (?1, ?2, ?3, ?4, cast(?5 as timestamptz), ?6, ?7, ?8, ?9, ?10) on conflict do nothing""";
  private static final String KEEP_REGULATOR = """
      insert into regulator_case (business_unit, authority, reference, number, due, changed_by, changed_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing""";
  private static final String OF_REGULATOR = """
      select number from regulator_case where business_unit = ?1 and authority = ?2 and reference = ?3""";
  private static final String MOVE = """
      update regulator_case set due = ?3, version = version + 1, changed_by = ?4, changed_at = ?5
      where business_unit = ?1 and number = ?2 returning authority""";
  private static final String READ = """
      select s.filed_by, s.filed_at, s.arrived_at, s.direct_cause, s.cause_behind, s.says_of_products, s.says_of_needs,
        s.says_of_competitors, r.authority, r.reference, r.due
      from complaint c
        left join staff_filing s on s.business_unit = c.business_unit and s.number = c.number
        left join regulator_case r on r.business_unit = c.business_unit and r.number = c.number
      where c.business_unit = ?1 and c.number = ?2""";

  @Inject
  Sql sql;

  /** That a colleague wrote it down, with a contact that was given to us, and nothing besides. */
  public Uni<Void> keep(String unit, String number, String staff, Instant at) {
    return keep(unit, number, staff, at, null, new StaffFiling.Capture(null, null, null, null, null));
  }

  Uni<Void> keep(String unit, String number, String staff, Instant at, Instant arrivedAt, StaffFiling.Capture capture) {
    return sql.execute(KEEP, unit, number, staff, at, arrivedAt, capture.directCause(), capture.causeBehind(),
        capture.ofProducts(), capture.ofNeeds(), capture.ofCompetitors()).replaceWithVoid();
  }

  /** @return false when the regulator's reference, or the complaint, has its row already */
  Uni<Boolean> keepRegulator(String unit, String number, StaffFiling.Regulator regulator, Instant due, String staff,
      Instant at) {
    return sql.execute(KEEP_REGULATOR, unit, regulator.authority(), regulator.reference(), number, due, staff, at)
        .map(rows -> rows == 1);
  }

  Uni<Optional<String>> ofRegulator(String unit, StaffFiling.Regulator regulator) {
    return sql.rows(OF_REGULATOR, unit, regulator.authority(), regulator.reference())
        .map(rows -> rows.stream().findFirst().map(row -> (String) row[0]));
  }

  /** @return the authority, or empty when no regulator forwarded the complaint */
  Uni<Optional<String>> moveDue(String unit, String number, Instant due, String staff, Instant at) {
    return sql.rows(MOVE, unit, number, due, staff, at)
        .map(rows -> rows.stream().findFirst().map(row -> (String) row[0]));
  }

  Uni<OriginView> read(String unit, String number) {
    return sql.rows(READ, unit, number).map(rows -> {
      var row = rows.getFirst();
      var capture = new StaffFiling.Capture((String) row[3], (String) row[4], (String) row[5], (String) row[6],
          (String) row[7]);
      var regulator = row[8] == null ? null
          : new StaffFiling.Regulator((String) row[8], (String) row[9], Moment.of(row[10]).toString());
      return new OriginView((String) row[0], Moment.of(row[1]), Moment.of(row[2]), row[0] == null ? null : capture,
          regulator);
    });
  }
}
