package io.zerodistance.routing.assignment;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.KeepDeadlines;
import io.zerodistance.routing.deadline.RecountByTraits;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.OwedClocks;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.servicelevel.DeadlineKind;
import io.zerodistance.routing.skill.StaffRepository;

/** Follows what a person confirmed about a case: its deadlines are counted anew, and an owner who cannot do it passes it on. */
@ApplicationScoped
public class RetriageCase {
  @Inject
  Boards boards;
  @Inject
  CaseRepository cases;
  @Inject
  KeepDeadlines deadlines;
  @Inject
  RecountByTraits recount;
  @Inject
  StaffRepository staff;
  @Inject
  RouteCase routeCase;
  @Inject
  AcceptCase acceptCase;
  @Inject
  OwnerLimit limit;
  @Inject
  Clock clock;

  /** What triage confirmed; {@code customerClass} may be null; {@code raised} where words of harm did it and nobody has triaged yet. */
  public record Triage(String businessUnit, String number, String item, String dimension, String severity,
      String by, Instant at, String customerClass, boolean raised) {}

  public Uni<Void> retriage(Triage triage) {
    var unit = triage.businessUnit();
    return boards.lock(unit).chain(board -> cases.lockOrAwait(unit, triage.number(), triage.at())
        .chain(before -> {
          int units = board.workload(triage.severity()).units();
          return limit.of(board, triage.severity(), clock.instant())
              .chain(ownerBy -> cases.classify(unit, triage.number(), triage.severity(), triage.item(),
                  triage.dimension(), units, ownerBy, triage.customerClass(), !triage.raised()))
              .chain(() -> acceptCase.byWork(before, triage.by()))
              .chain(() -> reweigh(board, before, units))
              .chain(() -> cases.lock(unit, triage.number()))
              .chain(after -> follow(board, before, after.orElseThrow(), triage));
        }));
  }

  private Uni<Void> reweigh(Board board, RoutedCase before, int units) {
    if (!before.isOwned() || before.units() == units) {
      return Uni.createFrom().voidItem();
    }
    board.reweighed(before.owner(), units - before.units());
    return staff.reweigh(board.businessUnit(), before.owner(), units - before.units());
  }

  private Uni<Void> follow(Board board, RoutedCase before, RoutedCase after, Triage triage) {
    var because = (triage.raised() ? "words of harm" : "triaged") + ": severity " + before.severity() + " to "
        + after.severity();
    return triaged(after, triage)
        .chain(() -> recount.recount(OwedClocks.all(after, clock.instant()), because))
        .chain(() -> cases.refreshNextDue(after.businessUnit(), after.number()))
        .chain(() -> switch (after.state()) {
          case WAITING -> routeCase.route(board, after, Cause.REDRIVEN).replaceWithVoid();
          case ASSIGNED -> passOn(board, after);
          case AWAITED, RESOLVED, CLOSED, WITHDRAWN -> Uni.createFrom().voidItem();
        });
  }

  /** Words raise a case; that it was triaged in time is only ever said of a person. */
  private Uni<Void> triaged(RoutedCase after, Triage triage) {
    return triage.raised() ? Uni.createFrom().voidItem()
        : deadlines.meet(after.businessUnit(), after.number(), DeadlineKind.TRIAGE, triage.at(), "triaged");
  }

  /** Only to somebody who can take it now: an owner who is not the best is better than nobody. */
  private Uni<Void> passOn(Board board, RoutedCase owned) {
    if (owned.answeredAt() != null) {
      return Uni.createFrom().voidItem();
    }
    return boards.person(board, owned.owner()).chain(owner -> passOn(board, owned,
        owner.flatMap(person -> new EligibilityPolicy().judgeOwner(person, board.needs(owned, null)))));
  }

  private Uni<Void> passOn(Board board, RoutedCase owned, Optional<EligibilityPolicy.Refusal> refusal) {
    if (refusal.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var reason = refusal.get().lost() == Lost.TIER_TOO_LOW ? "NO_AUTHORITY" : "NOT_SKILLED";
    return routeCase.judge(board, owned, person -> true).chain(verdict -> switch (verdict) {
      case Verdict.Assigned assigned -> routeCase.release(board, owned, reason)
          .chain(() -> routeCase.assign(board, owned, Cause.TRIAGED, assigned));
      case Verdict.Waiting waiting -> Uni.createFrom().voidItem();
    });
  }
}
