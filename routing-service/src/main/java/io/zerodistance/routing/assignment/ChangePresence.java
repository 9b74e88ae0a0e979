package io.zerodistance.routing.assignment;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.assignment.AssignmentPolicy.Release;
import io.zerodistance.routing.routedcase.CaseLists;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.skill.Presence;
import io.zerodistance.routing.skill.StaffRepository;

/** A person comes on duty and gets waiting work, or goes and hands on what a customer would wait for in vain. */
@ApplicationScoped
public class ChangePresence {
  private static final int REDRIVE = 50;

  @Inject
  Boards boards;
  @Inject
  StaffRepository staff;
  @Inject
  CaseLists lists;
  @Inject
  RouteCase routeCase;
  @Inject
  DrainQueue queue;
  @Inject
  Clock clock;

  public Uni<Void> change(String businessUnit, String person, Presence presence, String by) {
    return staff.lock(businessUnit)
        .chain(() -> staff.enter(businessUnit, person, presence, by, clock.instant()))
        .chain(changed -> !changed ? Uni.createFrom().voidItem()
            : boards.lock(businessUnit).chain(board -> switch (presence) {
              case ON_DUTY -> queue.drain(board, REDRIVE).replaceWithVoid();
              case AWAY -> handOn(board, person, board.policy().whenAway());
              case OFF -> handOn(board, person, board.policy().whenOff());
            }));
  }

  private Uni<Void> handOn(Board board, String person, Release release) {
    if (release == Release.NONE) {
      return Uni.createFrom().voidItem();
    }
    return lists.heldBy(board.businessUnit(), person, release == Release.UNANSWERED)
        .chain(held -> Multi.createFrom().iterable(held).onItem()
            .transformToUniAndConcatenate(routed -> handOn(board, routed)).collect().last().replaceWithVoid());
  }

  private Uni<Void> handOn(Board board, RoutedCase routed) {
    return routeCase.release(board, routed, "ABSENT")
        .chain(() -> routeCase.route(board, routed, Cause.RELEASED)).replaceWithVoid();
  }
}
