package io.zerodistance.routing.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;

/** Gives out what waits in one business unit; asks nothing of the decision lock while nothing can move. */
@ApplicationScoped
public class RedriveQueue {
  private static final int MOST = 100;
  private static final String CAN_MOVE =
      """
      select exists (select 1 from routed_case where business_unit = ?1 and state = 'WAITING')
        and exists (select 1 from staff where business_unit = ?1 and ready)""";

  @Inject
  Sql sql;
  @Inject
  Boards boards;
  @Inject
  DrainQueue queue;

  /** Answers how many cases were given out. */
  public Uni<Integer> redrive(String businessUnit) {
    return sql.rows(CAN_MOVE, businessUnit).chain(rows -> Boolean.TRUE.equals(rows.getFirst()[0])
        ? boards.lock(businessUnit).chain(board -> queue.drain(board, MOST)) : Uni.createFrom().item(0));
  }
}
