package io.zerodistance.intake.grievance;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;
import io.zerodistance.intake.unit.UrgentFirst;

/** The remarks that staff noted in one unit: first those with words of harm that nobody has looked after yet, then the newest. */
@ApplicationScoped
class ListGrievances {

  private static final String URGENT_FIRST = """
      select number, text, item, suggested, site, captured_by, captured_at, converted_to, safety, cleared_by,
        cleared_because, urgent
      from grievance where business_unit = ?1 and (urgent, captured_at, number) < (?2, ?3, ?4)
      order by urgent desc, captured_at desc, number desc limit ?5""";

  /**
   * {@code complaint}: the number of the complaint that came of it, or null; {@code urgency}: 1 while words of harm wait for somebody,
   * else 0; {@code clearedBy}: who saw that nobody was harmed, and {@code clearedBecause} how, or null.
   */
  record Noted(String number, String businessUnit, String text, String taxonomyItem, boolean suggested, String site,
      String capturedBy, Instant capturedAt, String complaint, boolean safety, String clearedBy, String clearedBecause,
      int urgency) {}

  @Inject
  Sql sql;

  Uni<List<Noted>> urgentFirst(String unit, Cursor after, int limit) {
    var from = UrgentFirst.after(after, "");
    return sql.rows(URGENT_FIRST, unit, from.urgency(), from.at(), from.key(), limit).map(rows -> rows.stream()
        .map(row -> new Noted((String) row[0], unit, (String) row[1], (String) row[2], (Boolean) row[3],
            (String) row[4], (String) row[5], Moment.of(row[6]), (String) row[7], (Boolean) row[8], (String) row[9],
            (String) row[10], (Integer) row[11]))
        .toList());
  }
}
