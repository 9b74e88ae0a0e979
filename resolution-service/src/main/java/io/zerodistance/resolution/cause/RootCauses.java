package io.zerodistance.resolution.cause;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.storage.Row;

/** The root cause of each case, as it is understood now. */
@ApplicationScoped
public class RootCauses {

  private static final String FIND = """
      select direct_cause, whys, cause_behind, found_by, found_at, version from root_cause
      where business_unit = ?1 and number = ?2""";
  private static final String KEEP = """
      insert into root_cause (business_unit, number, direct_cause, whys, cause_behind, found_by, found_at, version)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)
      on conflict (business_unit, number) do update set direct_cause = excluded.direct_cause, whys = excluded.whys,
        cause_behind = excluded.cause_behind, found_by = excluded.found_by, found_at = excluded.found_at,
        version = root_cause.version + 1""";

  @Inject
  Sql sql;
  @Inject
  Clock clock;

  public Uni<Optional<RootCause>> of(CaseFile file) {
    return sql.rows(FIND, file.businessUnit(), file.number()).map(Row.first(row -> new RootCause(row.text(0),
        row.text(1).isEmpty() ? List.of() : row.text(1).lines().toList(), row.text(2), row.text(3), row.instant(4),
        (int) row.whole(5))));
  }

  Uni<Void> keep(CaseFile file, String directCause, List<String> whys, String causeBehind, String by) {
    return sql.execute(KEEP, file.businessUnit(), file.number(), directCause, String.join("\n", whys), causeBehind, by,
        clock.instant()).replaceWithVoid();
  }
}
