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
  private static final String OF_CASE = """
      select stage, round, entered_by, entered_at, lead(entered_at) over (order by entered_at, id)
      from stage_entry where business_unit = ?1 and number = ?2 order by entered_at, id limit 500""";

  @Inject
  Sql sql;

  /** {@code leftAt} is null for the stage that the case is in. */
  public record StageTime(String stage, int round, String by, Instant enteredAt, Instant leftAt) {}

  Uni<Void> enter(CaseFile file, String by, Instant at) {
    return sql.execute(ENTER, file.businessUnit(), Ids.next(), file.number(), file.round(), file.stage().name(), by, at)
        .replaceWithVoid();
  }

  public Uni<List<StageTime>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number()).map(Row.each(row -> new StageTime(row.text(0),
        (int) row.whole(1), row.text(2), row.instant(3), row.instant(4))));
  }
}
