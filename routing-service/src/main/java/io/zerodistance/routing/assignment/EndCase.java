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

/** Lets a case go when it is resolved, closed, withdrawn, merged or found to be a remark; the room that this frees goes to whoever waits. */
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

  /** Why a case is let go. */
  private enum End {
    RESOLVED(State.RESOLVED), CLOSED(State.CLOSED), WITHDRAWN(State.WITHDRAWN), MERGED(State.CLOSED),
    NO_CASE(State.WITHDRAWN);

    private final State state;

    End(State state) {
      this.state = state;
    }
  }

  public Uni<Void> resolve(String businessUnit, String number, Instant at) {
    return end(businessUnit, number, End.RESOLVED, at);
  }

  public Uni<Void> close(String businessUnit, String number, Instant at) {
    return end(businessUnit, number, End.CLOSED, at);
  }

  public Uni<Void> withdraw(String businessUnit, String number, Instant at) {
    return end(businessUnit, number, End.WITHDRAWN, at);
  }

  /** The matter is answered with another case: nobody works on this one, and no deadline of its own is met or missed. */
  public Uni<Void> merge(String businessUnit, String number, Instant at) {
    return end(businessUnit, number, End.MERGED, at);
  }

  /** Thanks or a suggestion that came as a complaint: nobody owes an answer by a deadline. */
  public Uni<Void> passOn(String businessUnit, String number, Instant at) {
    return end(businessUnit, number, End.NO_CASE, at);
  }

  private Uni<Void> end(String businessUnit, String number, End end, Instant at) {
    return boards.lock(businessUnit).chain(board -> cases.lockOrAwait(businessUnit, number, at)
        .chain(routed -> switch (routed.state()) {
          case AWAITED -> cases.noteEnd(routed, end.state, at);
          case WAITING, ASSIGNED, RESOLVED -> end(board, routed, end, at);
          case CLOSED, WITHDRAWN -> Uni.createFrom().voidItem();
        }));
  }

  private Uni<Void> end(Board board, RoutedCase routed, End end, Instant at) {
    return settle(routed, end, at)
        .chain(() -> cases.end(routed, end.state, at))
        .chain(() -> cases.refreshNextDue(routed.businessUnit(), routed.number()))
        .chain(() -> !routed.isOwned() ? Uni.createFrom().voidItem()
            : letGo(board, routed, end).chain(() -> queue.drain(board, REDRIVE)).replaceWithVoid());
  }

  private Uni<Void> settle(RoutedCase routed, End end, Instant at) {
    var unit = routed.businessUnit();
    return switch (end) {
      case RESOLVED, CLOSED -> deadlines.meet(unit, routed.number(), DeadlineKind.FIRST_RESPONSE, at, "resolved")
          .chain(() -> deadlines.meet(unit, routed.number(), DeadlineKind.NEXT_UPDATE, at, "resolved"))
          .chain(() -> deadlines.meet(unit, routed.number(), DeadlineKind.RESOLUTION, at, "resolved"))
          .chain(() -> deadlines.meet(unit, routed.number(), DeadlineKind.REGULATOR, at, "resolved"))
          .chain(() -> deadlines.cancel(unit, routed.number(), "resolved"));
      case WITHDRAWN -> deadlines.cancel(unit, routed.number(), "withdrawn by the customer");
      case MERGED -> deadlines.cancel(unit, routed.number(), "merged with another complaint");
      case NO_CASE -> deadlines.cancel(unit, routed.number(), "no complaint: passed on as a remark");
    };
  }

  /** Who resolved a case stays its owner of record, so only one that was taken away is released for all to see. */
  private Uni<Void> letGo(Board board, RoutedCase routed, End end) {
    return switch (end) {
      case RESOLVED, CLOSED -> routeCase.free(board, routed);
      case WITHDRAWN, MERGED, NO_CASE -> routeCase.release(board, routed, end.name());
    };
  }
}
