package io.zerodistance.resolution.guidance;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;

/** Which prompts were followed in this round of a case; a reopened case begins without any. */
@ApplicationScoped
class Ticks {

  private static final String OF_CASE = """
      select code, ticked_by, ticked_at from prompt_tick where business_unit = ?1 and number = ?2 and round = ?3""";
  private static final String TICK = """
      insert into prompt_tick (business_unit, number, round, code, ticked_by, ticked_at)
      values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""";
  private static final String TAKE_BACK =
      "delete from prompt_tick where business_unit = ?1 and number = ?2 and round = ?3 and code = ?4";

  @Inject
  Sql sql;

  record Tick(String code, String by, Instant at) {}

  Uni<Map<String, Tick>> of(CaseFile file) {
    return sql.rows(OF_CASE, file.businessUnit(), file.number(), file.round())
        .map(Row.each(row -> new Tick(row.text(0), row.text(1), row.instant(2))))
        .map(all -> all.stream().collect(Collectors.toMap(Tick::code, tick -> tick)));
  }

  Uni<Void> tick(CaseFile file, String code, String by, Instant at) {
    return sql.execute(TICK, file.businessUnit(), file.number(), file.round(), code, by, at).replaceWithVoid();
  }

  Uni<Void> takeBack(CaseFile file, String code) {
    return sql.execute(TAKE_BACK, file.businessUnit(), file.number(), file.round(), code).replaceWithVoid();
  }
}
