package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.deadline.KeepDeadlines;
import io.zerodistance.routing.deadline.StartClock;
import io.zerodistance.routing.event.CaseReleased;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Starts another round of a case whose customer says it is not resolved; whoever had it comes first, if there is room. */
@ApplicationScoped
public class ReopenCase {
  /** What the customer waits for from the beginning; a hand-off or a regulator does not start over. */
  private static final Set<DeadlineKind> ANEW = Set.of(DeadlineKind.NEXT_UPDATE, DeadlineKind.RESOLUTION);

  @Inject
  Boards boards;
  @Inject
  CaseRepository cases;
  @Inject
  KeepDeadlines deadlines;
  @Inject
  StartClock startClock;
  @Inject
  RouteCase routeCase;
  @Inject
  OwnerLimit limit;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** @param round as resolution counts it; null where it does not say */
  public Uni<Void> reopen(String businessUnit, String number, Integer round, Instant at) {
    return boards.lock(businessUnit).chain(board -> cases.lockOrAwait(businessUnit, number, at).chain(routed -> {
      int next = round == null ? routed.round() + 1 : Math.max(round, routed.round());
      var reopened = limit.of(board, routed.severity(), clock.instant())
          .chain(ownerBy -> cases.reopen(routed, next, ownerBy));
      return switch (routed.state()) {
        case AWAITED, WITHDRAWN -> reopened;
        case WAITING, ASSIGNED -> reopened.chain(() -> startOver(routed, next, at));
        case RESOLVED, CLOSED -> reopened.chain(() -> startOver(routed, next, at))
            .chain(() -> routeCase.route(board, routed, Cause.REOPENED)).chain(() -> handOver(routed));
      };
    }));
  }

  private Uni<Void> startOver(RoutedCase routed, int round, Instant at) {
    return deadlines.cancel(routed.businessUnit(), routed.number(), ANEW, "reopened")
        .chain(() -> deadlines.set(routed.businessUnit(), routed.number(), round, routed.traits(), at,
            List.of(DeadlineKind.RESOLUTION), "reopened"))
        .chain(() -> startClock.restart(routed.businessUnit(), routed.number(), routed.traits(),
            DeadlineKind.NEXT_UPDATE, at, "reopened"))
        .chain(() -> cases.refreshNextDue(routed.businessUnit(), routed.number()));
  }

  /** Tells when somebody else, or nobody, has it now. */
  private Uni<Void> handOver(RoutedCase before) {
    if (before.owner() == null) {
      return Uni.createFrom().voidItem();
    }
    return cases.lock(before.businessUnit(), before.number())
        .chain(now -> before.owner().equals(now.orElseThrow().owner())
            ? Uni.createFrom().voidItem()
            : outbox.append(new CaseReleased(before.number(), before.businessUnit(), clock.instant(), before.owner(),
                "REOPENED")));
  }
}
