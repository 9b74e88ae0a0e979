package io.zerodistance.routing.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.assignment.AssignmentPolicy.Release;
import io.zerodistance.routing.routedcase.CaseLists;
import io.zerodistance.routing.routedcase.RoutedCase;

/** Gives what somebody who is not here has in hand to others, as far as the unit's rules say. */
@ApplicationScoped
class HandOn {
  @Inject
  CaseLists lists;
  @Inject
  RouteCase routeCase;

  Uni<Void> of(Board board, String person, Release release) {
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
