package io.zerodistance.routing.deadline;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.store.Columns;

/**
 * The moment whose rules the clocks of a unit in a case follow since the last recount by command, and each that was counted by them;
 * call inside a transaction.
 */
@ApplicationScoped
class FollowedRules {
  private static final String FOLLOW = """
      insert into rules_followed (business_unit, number, as_of) values (?1, ?2, ?3)
      on conflict (business_unit, number) do update set as_of = greatest(rules_followed.as_of, excluded.as_of)""";
  private static final String AS_OF = "select as_of from rules_followed where business_unit = ?1 and number = ?2";

  private static final String COUNTED = """
      update deadline set rules_as_of = ?3
      where business_unit = ?1 and number = ?2 and deadline || ' ' || round = any (string_to_array(?4, ','))""";

  @Inject
  Sql sql;

  /**
   * Also where nothing changed: rules that promise the same were looked at, too.
   *
   * @param counted those that run and were counted by these rules; what was late by its own keeps those
   */
  Uni<Void> follow(Clocks clocks, Instant at, List<Deadline> counted) {
    var keys = counted.stream().map(d -> d.kind() + " " + d.round()).collect(Collectors.joining(","));
    return sql.execute(FOLLOW, clocks.businessUnit(), clocks.number(), at)
        .chain(() -> sql.execute(COUNTED, clocks.businessUnit(), clocks.number(), at, keys)).replaceWithVoid();
  }

  /** Before all time where nobody ever recounted. */
  Uni<Instant> asOf(Clocks clocks) {
    return sql.rows(AS_OF, clocks.businessUnit(), clocks.number()).map(rows -> rows.stream().map(Columns::new)
        .map(row -> row.instant(0)).findFirst().orElse(Instant.EPOCH));
  }
}
