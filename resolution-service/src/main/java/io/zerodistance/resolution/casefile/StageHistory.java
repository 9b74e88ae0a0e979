package io.zerodistance.resolution.casefile;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.storage.Ids;
import io.zerodistance.resolution.storage.Row;

/** When a case entered which stage, and when it left it. */
@ApplicationScoped
public class StageHistory {

  private static final String ENTER = """
      insert into stage_entry (business_unit, id, number, round, stage, entered_by, entered_at)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""";
  // Handling ends with the next stage, or with what ended the round; waiting for the customer is no handling.
  private static final String OF_CASE = """
      select s.stage, s.round, s.entered_by, s.entered_at,
        least(lead(s.entered_at) over (order by s.entered_at, s.id),
          (select min(t.at) from timeline_entry t
           where t.business_unit = s.business_unit and t.number = s.number and t.at >= s.entered_at and t.what in
             ('case-resolved', 'case-closed', 'complaint-withdrawn', 'kind-corrected', 'complaint-merged')))
      from stage_entry s where s.business_unit = ?1 and s.number = ?2 order by s.entered_at, s.id limit 500""";

  @Inject
  Sql sql;

  /** {@code leftAt} is null for the stage that an open case is in. */
  public record StageTime(String stage, int round, String by, Instant enteredAt, Instant leftAt) {}

  public Uni<Void> enter(CaseFile file, String by, Instant at) {
    return sql.execute(ENTER, file.businessUnit(), Ids.next(), file.number(), file.round(), file.stage().name(), by, at)
        .replaceWithVoid();
  }

  public Uni<List<StageTime>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.each(row -> new StageTime(row.text(0),
        (int) row.whole(1), row.text(2), row.instant(3), row.instant(4))));
  }
}
