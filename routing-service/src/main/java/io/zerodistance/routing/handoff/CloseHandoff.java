package io.zerodistance.routing.handoff;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.deadline.MeetClock;
import io.zerodistance.routing.event.HandoffClosed;
import io.zerodistance.routing.event.VisitCalledOff;
import io.zerodistance.routing.handoff.Handoff.State;
import io.zerodistance.routing.handoff.HandoffPolicy.Act;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** The work is done, declined, or not wanted any more; its clock ends with it. */
@ApplicationScoped
class CloseHandoff {
  static final String ROUTING = "routing";

  @Inject
  BetweenUnits betweenUnits;
  @Inject
  HandoffRepository handoffs;
  @Inject
  VisitRepository visits;
  @Inject
  CaseRepository cases;
  @Inject
  MeetClock meetClock;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  Uni<Void> complete(Caller me, String id, String findings) {
    return betweenUnits.step(me, id, Act.COMPLETE, handoff -> close(handoff, State.DONE, me.id(), findings));
  }

  Uni<Void> decline(Caller me, String id, String reason) {
    return betweenUnits.step(me, id, Act.DECLINE, handoff -> close(handoff, State.DECLINED, me.id(), reason));
  }

  Uni<Void> recall(Caller me, String id, String reason) {
    return betweenUnits.step(me, id, Act.RECALL, handoff -> close(handoff, State.RECALLED, me.id(), reason));
  }

  /** The case ended without it: nobody works on it any more. */
  Uni<Void> recallAfterEnd(Handoff seen) {
    return betweenUnits.locked(seen, (routed, handoff) -> handoff.state().isOpen() && !routed.state().isOpen()
        ? close(handoff, State.RECALLED, ROUTING, "case " + routed.state()) : Uni.createFrom().voidItem());
  }

  private Uni<Void> close(Handoff handoff, State state, String by, String words) {
    var now = clock.instant();
    return endClock(handoff, state, now)
        .chain(() -> cases.refreshNextDue(handoff.toUnit(), handoff.number()))
        .chain(() -> handoffs.close(handoff, state, by, now, words))
        .chain(() -> state == State.DONE ? Uni.createFrom().item(false) : visits.callOff(handoff))
        .chain(off -> !off ? Uni.createFrom().voidItem()
            : outbox.append(new VisitCalledOff(handoff.number(), handoff.businessUnit(), now, handoff.id())))
        .chain(() -> outbox.append(new HandoffClosed(handoff.number(), handoff.businessUnit(), now, handoff.id(),
            handoff.toUnit(), state.name(), handoff.due() == null ? null : !now.isAfter(handoff.due()))));
  }

  private Uni<Void> endClock(Handoff handoff, State state, Instant now) {
    return state == State.DONE
        ? meetClock.meet(handoff.toUnit(), handoff.number(), DeadlineKind.HANDOFF, handoff.id(), now, "done")
        : meetClock.cancel(handoff.toUnit(), handoff.number(), DeadlineKind.HANDOFF, handoff.id(), state.name());
  }
}
