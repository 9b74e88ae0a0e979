package io.zerodistance.routing.deadline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.servicelevel.DeadlineKind;
import io.zerodistance.routing.store.Briefly;
import io.zerodistance.routing.store.Columns;

/** Reads the ladder of a business unit; call inside a transaction. */
@ApplicationScoped
class LadderRepository {
  private static final String FIND =
      "select deadline, level, goes_to, at_share from escalation_step where business_unit = ?1 order by deadline, level";

  @Inject
  Sql sql;

  private final Briefly<String, Ladder> ladders = new Briefly<>();

  Uni<Ladder> of(String businessUnit) {
    return ladders.get(businessUnit, () -> read(businessUnit));
  }

  private Uni<Ladder> read(String businessUnit) {
    return sql.rows(FIND, businessUnit).map(rows -> new Ladder(rows.stream().map(Columns::new)
        .map(row -> new Ladder.Step(row.oneOf(DeadlineKind.class, 0), row.number(1),
            row.oneOf(Ladder.GoesTo.class, 2), row.decimal(3)))
        .toList()));
  }
}
