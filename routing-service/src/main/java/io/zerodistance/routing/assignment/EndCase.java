package io.zerodistance.routing.assignment;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.KeepDeadlines;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.routedcase.RoutedCase.State;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Lets a case go when it is resolved, closed or withdrawn; the room that this frees goes to whoever waits. */
@ApplicationScoped
public class EndCase {
  /** One case frees room for a few at most; the sweep takes care of more. */
  private static final int REDRIVE = 10;

  @Inject
  Boards boards;
  @Inject
  CaseRepository cases;
  @Inject
  KeepDeadlines deadlines;
  @Inject
  RouteCase routeCase;
  @Inject
  DrainQueue queue;

  public Uni<Void> resolve(String businessUnit, String number, Instant at) {
    return end(businessUnit, number, State.RESOLVED, at);
  }

  public Uni<Void> close(String businessUnit, String number, Instant at) {
    return end(businessUnit, number, State.CLOSED, at);
  }

  public Uni<Void> withdraw(String businessUnit, String number, Instant at) {
    return end(businessUnit, number, State.WITHDRAWN, at);
  }

  private Uni<Void> end(String businessUnit, String number, State state, Instant at) {
    return boards.lock(businessUnit).chain(board -> cases.lockOrAwait(businessUnit, number, at)
        .chain(routed -> switch (routed.state()) {
          case AWAITED -> cases.noteEnd(routed, state, at);
          case WAITING, ASSIGNED, RESOLVED -> end(board, routed, state, at);
          case CLOSED, WITHDRAWN -> Uni.createFrom().voidItem();
        }));
  }

  private Uni<Void> end(Board board, RoutedCase routed, State state, Instant at) {
    return settle(routed, state, at)
        .chain(() -> cases.end(routed, state, at))
        .chain(() -> cases.refreshNextDue(routed.businessUnit(), routed.number()))
        .chain(() -> !routed.isOwned() ? Uni.createFrom().voidItem()
            : letGo(board, routed, state).chain(() -> queue.drain(board, REDRIVE)).replaceWithVoid());
  }

  private Uni<Void> settle(RoutedCase routed, State state, Instant at) {
    var unit = routed.businessUnit();
    return switch (state) {
      case RESOLVED, CLOSED -> deadlines.meet(unit, routed.number(), DeadlineKind.FIRST_RESPONSE, at, "resolved")
          .chain(() -> deadlines.meet(unit, routed.number(), DeadlineKind.RESOLUTION, at, "resolved"))
          .chain(() -> deadlines.cancel(unit, routed.number(), "resolved"));
      case WITHDRAWN -> deadlines.cancel(unit, routed.number(), "withdrawn by the customer");
      case AWAITED, WAITING, ASSIGNED -> throw new IllegalArgumentException(state + " is no end");
    };
  }

  /** Who resolved a case stays its owner of record, so only a withdrawn one is released for all to see. */
  private Uni<Void> letGo(Board board, RoutedCase routed, State state) {
    return state == State.WITHDRAWN ? routeCase.release(board, routed, "WITHDRAWN") : routeCase.free(board, routed);
  }
}
