package io.zerodistance.routing.assignment;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.skill.StaffCensus;
import io.zerodistance.routing.store.Columns;

/** What a unit can still take, from the board where it names everybody, else by an index; call inside a transaction. */
@ApplicationScoped
class RoomOf {
  private static final String MOST =
      """
      select capacity - load from staff
      where business_unit = ?1 and ready and shift_from <= ?2 and shift_to > ?2 order by capacity - load desc limit 1""";
  private static final String WARMING_UP =
      "select exists (select from staff where business_unit = ?1 and ready and presence_since > ?2)";

  @Inject
  Sql sql;
  @Inject
  StaffCensus census;
  @Inject
  Clock clock;

  /** The most units that one person could still take. */
  Uni<Integer> of(Board board) {
    return !board.isLarge() ? Uni.createFrom().item(board.room())
        : sql.rows(MOST, board.businessUnit(), clock.instant())
            .map(rows -> rows.isEmpty() ? 0 : new Columns(rows.getFirst()).number(0));
  }

  Uni<Boolean> isAnybodyWarmingUp(Board board) {
    var now = clock.instant();
    return !board.isLarge()
        ? Uni.createFrom().item(board.staff().stream().anyMatch(person -> board.policy().isWarmingUp(person, now)))
        : sql.rows(WARMING_UP, board.businessUnit(), now.minus(board.policy().warmUp()))
            .map(rows -> new Columns(rows.getFirst()).flag(0));
  }

  /** People who are here or should be by their shift. */
  Uni<Integer> expected(Board board) {
    return board.isLarge() ? census.expected(board.businessUnit())
        : Uni.createFrom().item(FairStartPolicy.expected(board.staff()));
  }
}
