package io.zerodistance.routing.handoff;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.handoff.Visit.Customer;
import io.zerodistance.routing.handoff.Visit.Outcome;
import io.zerodistance.routing.store.Columns;

/** Appointments of hand-offs; call inside a transaction. */
@ApplicationScoped
class VisitRepository {
  private static final String OF = """
      select id, from_at, to_at, zone, place, attendees, customer, customer_wish, outcome, findings, planned_by,
        planned_at
      from site_visit where business_unit = ?1 and handoff = ?2 order by planned_at desc, id""";
  private static final String INSERT = """
      insert into site_visit (business_unit, to_unit, id, handoff, from_at, to_at, zone, place, attendees, customer,
        planned_by, planned_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)""";
  private static final String END = """
      update site_visit set outcome = ?3 where business_unit = ?1 and handoff = ?2 and outcome is null""";
  private static final String ANSWERED = """
      update site_visit set customer = ?4, customer_wish = cast(?5 as text)
      where business_unit = ?1 and handoff = ?2 and id = ?3 and outcome is null""";
  private static final String OVER = """
      update site_visit set outcome = ?4, findings = ?5
      where business_unit = ?1 and handoff = ?2 and id = ?3 and outcome is null""";

  @Inject
  Sql sql;

  Uni<List<Visit>> of(Handoff handoff) {
    return sql.rows(OF, handoff.businessUnit(), handoff.id())
        .map(rows -> rows.stream().map(Columns::new).map(VisitRepository::read).toList());
  }

  /** Answers whether it takes the place of an appointment that stood until now. */
  Uni<Boolean> plan(Handoff h, Visit v) {
    return sql.execute(END, h.businessUnit(), h.id(), Outcome.MOVED.name())
        .chain(moved -> sql.execute(INSERT, h.businessUnit(), h.toUnit(), v.id(), h.id(), v.from(), v.to(), v.zone(),
            v.place(), String.join(",", v.attendees()), v.customer().name(), v.plannedBy(), v.plannedAt())
            .replaceWith(moved > 0));
  }

  /** Answers whether there was an appointment to come. */
  Uni<Boolean> callOff(Handoff h) {
    return sql.execute(END, h.businessUnit(), h.id(), Outcome.OFF.name()).map(rows -> rows > 0);
  }

  /** Answers whether there was such an appointment to come. */
  Uni<Boolean> answered(Handoff h, String id, Customer customer, String wish) {
    return sql.execute(ANSWERED, h.businessUnit(), h.id(), id, customer.name(), wish).map(rows -> rows == 1);
  }

  Uni<Boolean> over(Handoff h, String id, Outcome outcome, String findings) {
    return sql.execute(OVER, h.businessUnit(), h.id(), id, outcome.name(), findings).map(rows -> rows == 1);
  }

  private static Visit read(Columns row) {
    return new Visit(row.text(0), row.instant(1), row.instant(2), row.text(3), row.text(4),
        List.of(row.text(5).split(",")), row.oneOf(Customer.class, 6), row.text(7), row.oneOf(Outcome.class, 8),
        row.text(9), row.text(10), row.instant(11));
  }
}
