package io.zerodistance.routing.staffing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.store.Columns;

/** When people do not work although their shift says so; call inside a transaction. */
@ApplicationScoped
class Absences {
  private static final String SPAN = """
      select id, staff, kind, from_at, to_at, noted_by from absence
      where business_unit = ?1 and cancelled_at is null and from_at < ?3 and to_at > ?2
      order by from_at, staff, id limit 2000""";
  private static final String NOTE = """
      insert into absence (business_unit, id, staff, kind, from_at, to_at, noted_by, noted_at)
      select ?1, ?2, s.id, ?4, ?5, ?6, ?7, ?8 from staff s where s.business_unit = ?1 and s.id = ?3""";
  private static final String CANCEL = """
      update absence set cancelled_by = ?3, cancelled_at = ?4
      where business_unit = ?1 and id = ?2 and cancelled_at is null""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /** What others may know; why somebody is absent is not kept. */
  enum Kind {
    ABSENT, TRAINING, ELSEWHERE
  }

  record Absence(String id, String staff, Kind kind, Instant from, Instant to, String notedBy) {}

  Uni<List<Absence>> between(String businessUnit, Instant from, Instant to) {
    return sql.rows(SPAN, businessUnit, from, to).map(rows -> rows.stream().map(Columns::new)
        .map(row -> new Absence(row.text(0), row.text(1), row.oneOf(Kind.class, 2), row.instant(3), row.instant(4),
            row.text(5)))
        .toList());
  }

  Uni<Absence> note(String businessUnit, String staff, Kind kind, Instant from, Instant to, String by) {
    var absence = new Absence(UUID.randomUUID().toString(), staff, kind, from, to, by);
    return sql.execute(NOTE, businessUnit, absence.id(), staff, kind.name(), from, to, by, clock.instant())
        .map(noted -> {
          if (noted == 0) {
            throw Problems.of(StaffingProblems.ABSENCE_INVALID, "Choose somebody who works in this unit.");
          }
          return absence;
        });
  }

  /** Kept as cancelled, with by whom. */
  Uni<Void> cancel(String businessUnit, String id, String by) {
    return sql.execute(CANCEL, businessUnit, id, by, clock.instant()).map(cancelled -> {
      if (cancelled == 0) {
        throw Problems.notFound();
      }
      return null;
    });
  }
}
