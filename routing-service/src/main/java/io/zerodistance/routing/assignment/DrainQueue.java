package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * fit into the room there is, so that a long queue costs no more than a short one. Those passed over are told by
 * {@link RenewReasons} what they wait for.
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
  RoomOf room;
  @Inject
  Clock clock;

  /** Answers how many cases were given out, at most {@code limit}. */
  Uni<Integer> drain(Board board, int limit) {
    if (limit == 0) {
      return Uni.createFrom().item(0);
    }
    return room.of(board).chain(most -> most == 0 ? Uni.createFrom().item(0)
        : fairStart(board).map(fair -> new Drain(board, fair, limit))
            .chain(drain -> pages(drain, null, 0).replaceWith(() -> drain.given.get())));
  }

  /** One run through the queue; {@code refused} are kinds of cases that nobody can take until somebody has room again. */
  private static final class Drain {
    private final Board board;
    private final Predicate<StaffStanding> fair;
    private final int limit;
    private final AtomicInteger given = new AtomicInteger();
    private final Set<Asking> refused = new HashSet<>();

    Drain(Board board, Predicate<StaffStanding> fair, int limit) {
      this.board = board;
      this.fair = fair;
      this.limit = limit;
    }

    boolean isOver() {
      return given.get() >= limit;
    }
  }

  private Uni<Void> pages(Drain drain, RoutedCase after, int page) {
    if (page == MOST_PAGES || drain.isOver()) {
      return Uni.createFrom().voidItem();
    }
    return room.of(drain.board).chain(most -> most == 0 ? Uni.createFrom().voidItem()
        : lists.nextToAssign(drain.board.businessUnit(), most, after, PAGE).chain(waiting -> give(drain, waiting)
            .chain(() -> waiting.size() < PAGE ? Uni.createFrom().voidItem()
                : pages(drain, waiting.getLast(), page + 1))));
  }

  private Uni<Void> give(Drain drain, List<RoutedCase> waiting) {
    return Multi.createFrom().iterable(waiting).onItem()
        .transformToUniAndConcatenate(routed -> give(drain, routed)).collect().last().replaceWithVoid();
  }

  private Uni<Boolean> give(Drain drain, RoutedCase routed) {
    var asking = asking(drain.board, routed);
    if (drain.isOver() || drain.refused.contains(asking)) {
      return Uni.createFrom().item(false);
    }
    return routeCase.route(drain.board, routed, Cause.REDRIVEN, drain.fair).invoke(gone -> {
      if (gone) {
        drain.given.incrementAndGet();
      } else {
        drain.refused.add(asking);
      }
    });
  }

  private Asking asking(Board board, RoutedCase routed) {
    return Asking.of(routed,
        new WideningPolicy(board.policy()).steps(null, routed.waitingSince(), clock.instant()));
  }

  private Uni<Predicate<StaffStanding>> fairStart(Board board) {
    var now = clock.instant();
    return room.isAnybodyWarmingUp(board).chain(warming -> !warming ? Uni.createFrom().item(person -> true)
        : lists.backlogUnits(board.businessUnit()).chain(backlog -> room.expected(board)
            .map(expected -> new FairStartPolicy(board.policy(), expected, backlog, now)::mayTakeMore)));
  }
}
