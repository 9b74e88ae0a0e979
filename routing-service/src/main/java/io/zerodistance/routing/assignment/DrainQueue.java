package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.routedcase.CaseLists;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.skill.StaffStanding;

/**
 * Gives waiting cases to whoever has room, the gravest and then the oldest first. Bounded: looks at so many cases that
 * fit into the room there is, so that a long queue costs no more than a short one.
 */
@ApplicationScoped
class DrainQueue {
  private static final int PAGE = 50;
  private static final int MOST_PAGES = 10;

  @Inject
  CaseLists lists;
  @Inject
  RouteCase routeCase;
  @Inject
  Clock clock;

  /** Answers how many cases were given out, at most {@code limit}. */
  Uni<Integer> drain(Board board, int limit) {
    if (board.room() == 0 || limit == 0) {
      return Uni.createFrom().item(0);
    }
    var given = new AtomicInteger();
    return fairStart(board).chain(fair -> pages(board, fair, limit, given, null, 0)).map(done -> given.get());
  }

  private Uni<Void> pages(Board board, Predicate<StaffStanding> fair, int limit, AtomicInteger given, RoutedCase after,
      int page) {
    int room = board.room();
    if (room == 0 || page == MOST_PAGES || given.get() >= limit) {
      return Uni.createFrom().voidItem();
    }
    return lists.nextToAssign(board.businessUnit(), room, after, PAGE).chain(waiting -> give(board, fair, limit, given,
        waiting).chain(
            () -> waiting.size() < PAGE ? Uni.createFrom().voidItem()
                : pages(board, fair, limit, given, waiting.getLast(), page + 1)));
  }

  private Uni<Void> give(Board board, Predicate<StaffStanding> fair, int limit, AtomicInteger given,
      List<RoutedCase> waiting) {
    return Multi.createFrom().iterable(waiting).onItem().transformToUniAndConcatenate(
        routed -> given.get() >= limit || board.room() < routed.units() ? Uni.createFrom().item(false)
            : routeCase.route(board, routed, Cause.REDRIVEN, fair).invoke(gone -> given.addAndGet(gone ? 1 : 0)))
        .collect().last().replaceWithVoid();
  }

  private Uni<Predicate<StaffStanding>> fairStart(Board board) {
    var now = clock.instant();
    if (board.staff().stream().noneMatch(person -> board.policy().isWarmingUp(person, now))) {
      return Uni.createFrom().item(person -> true);
    }
    return lists.backlogUnits(board.businessUnit())
        .map(backlog -> new FairStartPolicy(board.policy(), board.staff(), backlog, now)::mayTakeMore);
  }
}
