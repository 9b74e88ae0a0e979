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
  private static final String MOST = "select coalesce(most_room(?1, ?2), 0)";
  private static final String WARMING_UP = "select coalesce(newest_start(?1, ?2) > ?3, false)";

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
            .map(rows -> new Columns(rows.getFirst()).number(0));
  }

  Uni<Boolean> isAnybodyWarmingUp(Board board) {
    var now = clock.instant();
    return !board.isLarge()
        ? Uni.createFrom().item(board.staff().stream().anyMatch(person -> board.policy().isWarmingUp(person, now)))
        : sql.rows(WARMING_UP, board.businessUnit(), now, now.minus(board.policy().warmUp()))
            .map(rows -> new Columns(rows.getFirst()).flag(0));
  }

  /** People who are here or should be by their shift. */
  Uni<Integer> expected(Board board) {
    return board.isLarge() ? census.expected(board.businessUnit())
        : Uni.createFrom().item(FairStartPolicy.expected(board.staff()));
  }
}
