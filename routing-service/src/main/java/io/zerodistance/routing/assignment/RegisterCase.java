package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.KeepDeadlines;
import io.zerodistance.routing.deadline.StartClock;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.routedcase.RoutedCase.State;
import io.zerodistance.routing.servicelevel.CaseTraits;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Takes up a newly filed complaint: its deadlines, and the one initial decision about who gets it. */
@ApplicationScoped
public class RegisterCase {
  private static final List<DeadlineKind> TO_COME = List.of(DeadlineKind.FIRST_RESPONSE, DeadlineKind.RESOLUTION,
      DeadlineKind.TRIAGE);

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
  Clock clock;

  /**
   * What intake registered.
   *
   * @param item as given by the customer, else as suggested; null while unknown
   * @param acknowledgedAt the filing was answered with an acknowledgement
   */
  public record Filing(String businessUnit, String number, CaseTraits traits, String language, String customer,
      String item, String product, Instant receivedAt, Instant acknowledgedAt) {}

  /** Nothing happens for a case that is registered already. */
  public Uni<Void> register(Filing filing) {
    var unit = filing.businessUnit();
    return boards.lock(unit).chain(board -> cases.lockOrAwait(unit, filing.number(), filing.receivedAt())
        .chain(known -> known.state() != State.AWAITED ? Uni.createFrom().voidItem() : takeUp(board, filing)));
  }

  private Uni<Void> takeUp(Board board, Filing filing) {
    var unit = filing.businessUnit();
    var number = filing.number();
    var traits = filing.traits();
    return limit.of(board, traits.severity(), clock.instant()).chain(ownerBy -> cases.describe(unit, number, traits,
        filing.language(), filing.customer(), filing.item(), filing.product(),
        board.workload(traits.severity()).units(),
        filing.receivedAt(), ownerBy))
        .call(known -> deadlines.setAndMet(unit, number, known.traits(), filing.receivedAt(), DeadlineKind.ACKNOWLEDGE,
            filing.acknowledgedAt(), "acknowledged in the answer to the filing"))
        .call(known -> deadlines.set(unit, number, 1, known.traits(), filing.receivedAt(), TO_COME, "filed"))
        .chain(registered -> route(board, registered))
        .chain(() -> cases.refreshNextDue(unit, number));
  }

  /** Later events may have come first: then their facts count, and a case that is over needs nobody. */
  private Uni<Void> route(Board board, RoutedCase routed) {
    var answered = routed.answeredAt() == null ? Uni.createFrom().voidItem()
        : deadlines.meet(routed.businessUnit(), routed.number(), DeadlineKind.FIRST_RESPONSE, routed.answeredAt(),
            "answered before the filing was known here");
    if (routed.closedAt() == null && routed.resolvedAt() == null) {
      return answered.chain(() -> owesUpdate(routed)).chain(() -> routeCase.route(board, routed, Cause.INITIAL))
          .replaceWithVoid();
    }
    var endedAt = routed.resolvedAt() != null ? routed.resolvedAt() : routed.closedAt();
    var state = routed.closedAt() != null ? State.CLOSED : State.RESOLVED;
    return answered
        .chain(() -> deadlines.meet(routed.businessUnit(), routed.number(), DeadlineKind.RESOLUTION, endedAt,
            "resolved before the filing was known here"))
        .chain(() -> deadlines.meet(routed.businessUnit(), routed.number(), DeadlineKind.REGULATOR, endedAt,
            "resolved before the filing was known here"))
        .chain(() -> deadlines.cancel(routed.businessUnit(), routed.number(), "over before the filing was known here"))
        .chain(() -> cases.end(routed, state, endedAt));
  }

  private Uni<Void> owesUpdate(RoutedCase routed) {
    return routed.answeredAt() == null ? Uni.createFrom().voidItem()
        : startClock.restart(routed.businessUnit(), routed.number(), routed.traits(), DeadlineKind.NEXT_UPDATE,
            routed.answeredAt(), "answered before the filing was known here");
  }
}
