package io.zerodistance.intake.grievance;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** The remarks that staff noted in one unit, newest first. */
@ApplicationScoped
class ListGrievances {

  private static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), "");
  private static final String NEWEST = """
      select number, text, item, suggested, site, captured_by, captured_at, converted_to from grievance
      where business_unit = ?1 and (captured_at, number) < (?2, ?3) order by captured_at desc, number desc limit ?4""";

  /** {@code complaint}: the number of the complaint that came of it, or null. */
  record Noted(String number, String businessUnit, String text, String taxonomyItem, boolean suggested, String site,
      String capturedBy, Instant capturedAt, String complaint) {}

  @Inject
  Sql sql;

  Uni<List<Noted>> newest(String unit, Cursor after, int limit) {
    var from = after == null ? START : after;
    return sql.rows(NEWEST, unit, from.at(), from.key(), limit).map(rows -> rows.stream()
        .map(row -> new Noted((String) row[0], unit, (String) row[1], (String) row[2], (Boolean) row[3],
            (String) row[4], (String) row[5], Moment.of(row[6]), (String) row[7]))
        .toList());
  }
}
