package io.zerodistance.intake.complaint;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;

/** Reads kept complaints inside the open transaction. */
@ApplicationScoped
public class Complaints {

  private static final String LINE_COLUMNS = """
      number, business_unit, status, kind, channel, language, severity, safety, given_item, suggested_item, item, handler,
        received_at, left(text, 80)""";

  /** One index walk per unit, newest first, then the newest of those: never more rows than units times the page. */
  private static final String NEWEST = """
      select n.* from unnest(string_to_array(?1, ',')) as unit cross join lateral (
        select %s from complaint
        where business_unit = unit and (received_at, number) < (?2, ?3) %s
        order by received_at desc, number desc limit ?4) n
      order by n.received_at desc, n.number desc limit ?4""";
  private static final String ONE = """
      select business_unit, number, text, given_item, suggested_item, item, severity, safety, kind, channel, language,
        order_reference, site, region, product, occurred_at, received_at, customer, contact, token_hash, status, round, handler,
        survey_open, motive, demand, triages
      from complaint where business_unit = any (string_to_array(?1, ',')) and number = ?2""";
  private static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), "");

  @Inject
  Sql sql;

  Uni<List<ComplaintLine>> newest(Scope scope, Status status, Cursor after, int limit) {
    var from = after == null ? START : after;
    // A constant, not a parameter: only then can the planner use the index of open complaints.
    var only = status == null ? "" : "and status = '" + status.name() + "'";
    return sql
        .rows(NEWEST.formatted(LINE_COLUMNS, only), String.join(",", scope.businessUnits()), from.at(), from.key(),
            limit)
        .map(rows -> rows.stream().map(ComplaintLine::of).toList());
  }

  /** @return a failure 404 for a number that the open transaction's scope does not hold */
  public Uni<Complaint> find(Scope scope, String number) {
    return sql.rows(ONE, String.join(",", scope.businessUnits()), number)
        .map(rows -> rows.stream().findFirst().map(Complaint::of).orElseThrow(Problems::notFound));
  }
}
