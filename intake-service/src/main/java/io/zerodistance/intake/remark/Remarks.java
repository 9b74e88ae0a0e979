package io.zerodistance.intake.remark;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** Suggestions, compliments and grievances that customers sent, newest first. */
@ApplicationScoped
class Remarks {

  private static final Cursor START = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), "");
  private static final String SELECT = """
      select c.number, c.business_unit, c.kind, c.channel, c.text, c.site, coalesce(c.given_item, c.suggested_item),
        c.status, c.received_at, o.outcome, o.team, o.praised, o.site, o.words, o.thanked_by, o.thanked_at,
        (select max(f.goes_on_as) from follow_up f where f.business_unit = c.business_unit and f.number = c.number)
      from complaint c left join remark_outcome o on o.business_unit = c.business_unit and o.number = c.number\s""";
  private static final String NEWEST = SELECT + """
      where c.business_unit = any (string_to_array(?1, ',')) and c.kind in ('SUGGESTION', 'COMPLIMENT', 'GRIEVANCE')
        and (?2 = '' or c.kind = ?2) and (not ?3 or c.status in ('RECEIVED', 'IN_PROGRESS'))
        and (c.received_at, c.number) < (?4, ?5)
      order by c.received_at desc, c.number desc limit ?6""";
  private static final String PRAISING = SELECT + """
      where o.business_unit = any (string_to_array(?1, ',')) and o.praised = ?2
      order by o.thanked_at desc limit 100""";
  private static final String OUTCOME = """
      select outcome, team, praised, site, words, thanked_by, thanked_at from remark_outcome
      where business_unit = ?1 and number = ?2""";

  /** {@code complaint}: the number of the complaint that came of it, or null. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Remark(String number, String businessUnit, String kind, String channel, String text, String site,
      String taxonomyItem, String status, Instant receivedAt, RemarkOutcome outcome, String complaint) {

    /** Never the words: records end up in logs by accident. */
    @Override
    public String toString() {
      return "Remark[" + number + "]";
    }
  }

  @Inject
  Sql sql;

  Uni<List<Remark>> newest(Scope scope, String kind, boolean waitingOnly, Cursor after, int limit) {
    var from = after == null ? START : after;
    return sql.rows(NEWEST, String.join(",", scope.businessUnits()), kind, waitingOnly, from.at(), from.key(), limit)
        .map(rows -> rows.stream().map(Remarks::read).toList());
  }

  Uni<List<Remark>> praising(Scope scope, String staff) {
    return sql.rows(PRAISING, String.join(",", scope.businessUnits()), staff)
        .map(rows -> rows.stream().map(Remarks::read).toList());
  }

  Uni<Optional<RemarkOutcome>> outcome(String unit, String number) {
    return sql.rows(OUTCOME, unit, number).map(rows -> rows.stream().findFirst().map(row -> outcome(row, 0)));
  }

  private static Remark read(Object[] row) {
    return new Remark((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4],
        (String) row[5], (String) row[6], (String) row[7], Moment.of(row[8]), row[9] == null ? null : outcome(row, 9),
        (String) row[16]);
  }

  private static RemarkOutcome outcome(Object[] row, int from) {
    return new RemarkOutcome((String) row[from], (String) row[from + 1], (String) row[from + 2],
        (String) row[from + 3], (String) row[from + 4], (String) row[from + 5], Moment.of(row[from + 6]));
  }
}
