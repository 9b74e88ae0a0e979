package io.zerodistance.routing.deadline;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.clock.Pause;
import io.zerodistance.routing.store.Columns;

/** The ledger of time that does not count; call inside a transaction. */
@ApplicationScoped
class PauseRepository {
  private static final String OPEN = """
      insert into deadline_pause (business_unit, number, deadline, round, from_at, because)
      values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing""";
  /** Never before it began, should the clocks of two replicas differ. */
  private static final String CLOSE = """
      update deadline_pause set to_at = greatest(from_at, ?5)
      where business_unit = ?1 and number = ?2 and deadline = ?3 and round = ?4 and to_at is null""";
  private static final String OF =
      """
      select from_at, to_at from deadline_pause
      where business_unit = ?1 and number = ?2 and deadline = ?3 and round = ?4 and to_at is not null order by from_at""";

  @Inject
  Sql sql;

  Uni<Void> open(Deadline d, Instant from, String because) {
    return sql.execute(OPEN, d.businessUnit(), d.number(), d.kind().name(), d.round(), from, because).replaceWithVoid();
  }

  Uni<Void> close(Deadline d, Instant at) {
    return sql.execute(CLOSE, d.businessUnit(), d.number(), d.kind().name(), d.round(), at).replaceWithVoid();
  }

  /** Those that have ended. */
  Uni<List<Pause>> of(Deadline d) {
    return sql.rows(OF, d.businessUnit(), d.number(), d.kind().name(), d.round()).map(rows -> rows.stream()
        .map(Columns::new).map(row -> new Pause(row.instant(0), row.instant(1))).toList());
  }
}
