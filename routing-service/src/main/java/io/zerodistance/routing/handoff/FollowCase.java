package io.zerodistance.routing.handoff;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.RecountByTraits;

/** A hand-off is counted for the case as it is known now: a graver case is graver for who was asked, too. */
@ApplicationScoped
class FollowCase {
  @Inject
  BetweenUnits betweenUnits;
  @Inject
  RecountByTraits recount;
  @Inject
  HandoffClock handoffClock;
  @Inject
  Clock clock;

  Uni<Void> follow(Handoff seen) {
    return betweenUnits.locked(seen, (routed, handoff) -> !handoff.state().isOpen() ? Uni.createFrom().voidItem()
        : recount.recount(HandoffClock.of(handoff, routed.traits()),
            "case: severity " + handoff.severity() + " to " + routed.severity())
            .chain(() -> handoffClock.settle(handoff, routed.severity(), clock.instant())));
  }
}
