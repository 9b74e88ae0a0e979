package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.event.CaseAssigned;
import io.zerodistance.routing.event.CaseQueued;
import io.zerodistance.routing.event.CaseReleased;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.skill.StaffRepository;
import io.zerodistance.routing.skill.StaffStanding;

/** Gives one case to the best person there is, or queues it with the reason; the decision is stored either way. */
@ApplicationScoped
class RouteCase {
  @Inject
  CaseRepository cases;
  @Inject
  SearchStaff search;
  @Inject
  DecisionRepository decisions;
  @Inject
  StaffRepository staff;
  @Inject
  OwnerLimit limit;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** For a locked case that nobody has; answers whether somebody has it now. */
  Uni<Boolean> route(Board board, RoutedCase routed, Cause cause) {
    return route(board, routed, cause, person -> true);
  }

  Uni<Boolean> route(Board board, RoutedCase routed, Cause cause, Predicate<StaffStanding> fairStart) {
    return judge(board, routed, fairStart).chain(verdict -> switch (verdict) {
      case Verdict.Assigned assigned -> assign(board, routed, cause, assigned).replaceWith(true);
      case Verdict.Waiting waiting -> queue(routed, cause, waiting).replaceWith(false);
    });
  }

  /** Who would get the case now; changes nothing. */
  Uni<Verdict> judge(Board board, RoutedCase routed, Predicate<StaffStanding> fairStart) {
    return search.search(board, routed, fairStart);
  }

  Uni<Void> assign(Board board, RoutedCase routed, Cause cause, Verdict.Assigned verdict) {
    return hand(board, routed, verdict.staff(), new Decision(DecisionRepository.newId(), cause,
        Decision.Outcome.ASSIGNED, verdict.staff().id(), null, Decision.ROUTING, clock.instant(),
        verdict.candidates(), verdict.step(), verdict.counted()));
  }

  /** Carries out a decision that names a person. */
  Uni<Void> hand(Board board, RoutedCase routed, StaffStanding person, Decision decision) {
    var at = decision.at();
    board.took(person.id(), routed.units(), at);
    return decisions.append(routed, decision)
        .chain(() -> cases.assign(routed, person.id(), person.team(), at, acceptBy(board, routed, decision)))
        .chain(() -> staff.take(board.businessUnit(), person.id(), routed.units(), at))
        .chain(() -> outbox.append(new CaseAssigned(routed.number(), board.businessUnit(), at, person.id(),
            decision.id(), person.team())));
  }

  /** Whom a person ordered to take a case is not asked, nor who answers for what nobody took. */
  private static Instant acceptBy(Board board, RoutedCase routed, Decision decision) {
    var asked = board.workload(routed.severity()).accept();
    return asked == null || decision.cause() == Cause.MANUAL || decision.cause() == Cause.LAST_RESORT ? null
        : decision.at().plus(asked);
  }

  /** Takes an owned case back from its owner and says so; the case row is for the caller to change. */
  Uni<Void> release(Board board, RoutedCase routed, String reason) {
    return free(board, routed).chain(() -> allowAnew(board, routed))
        .chain(() -> outbox.append(new CaseReleased(routed.number(), board.businessUnit(),
            clock.instant(), routed.owner(), reason)));
  }

  /** Somebody had accepted it in time: the time in which the next may accept it begins now. */
  private Uni<Void> allowAnew(Board board, RoutedCase routed) {
    return !routed.isAccepted() ? Uni.createFrom().voidItem()
        : limit.of(board, routed.severity(), clock.instant()).chain(ownerBy -> cases.allowAnew(routed, ownerBy));
  }

  /** The owner has room again. */
  Uni<Void> free(Board board, RoutedCase routed) {
    board.gaveBack(routed.owner(), routed.units());
    return staff.giveBack(board.businessUnit(), routed.owner(), routed.units(), clock.instant());
  }

  private Uni<Void> queue(RoutedCase routed, Cause cause, Verdict.Waiting waiting) {
    var at = clock.instant();
    var reason = waiting.reason().name();
    var lacking = waiting.lacking();
    if (cause == Cause.REDRIVEN && reason.equals(routed.waitingReason())
        && Objects.equals(lacking, routed.waitingLacking())) {
      return Uni.createFrom().voidItem();
    }
    if (cause == Cause.REDRIVEN && !waiting.reason().isLack()) {
      // Still nobody: the queue shows the present reason, and the ledger of decisions does not fill up with it.
      return cases.queue(routed, reason, lacking, at);
    }
    var decision = new Decision(DecisionRepository.newId(), cause, Decision.Outcome.QUEUED, null, reason,
        Decision.ROUTING, at, waiting.candidates(), waiting.step(), waiting.counted());
    return decisions.append(routed, decision).chain(() -> cases.queue(routed, reason, lacking, at)).chain(() -> outbox
        .append(new CaseQueued(routed.number(), routed.businessUnit(), at, reason, decision.id())));
  }
}
