package io.zerodistance.routing.handoff;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.event.HandoffAccepted;
import io.zerodistance.routing.handoff.HandoffPolicy.Act;

/** Somebody of the receiving unit takes the work on, or a leader appoints who does. */
@ApplicationScoped
class AcceptHandoff {
  @Inject
  BetweenUnits betweenUnits;
  @Inject
  HandoffRepository handoffs;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** @param wanted null for oneself */
  Uni<Void> accept(Caller me, String id, String wanted) {
    var handler = wanted == null || wanted.isBlank() ? me.id() : wanted;
    return betweenUnits.step(me, id, handler.equals(me.id()) ? Act.ACCEPT : Act.APPOINT,
        handoff -> handoffs.worksThere(handoff.toUnit(), null, handler).chain(works -> {
          if (!works) {
            throw HandoffProblems.noReceiver("Choose somebody who works in " + handoff.toUnit() + ".");
          }
          var now = clock.instant();
          return handoffs.accept(handoff, handler, me.id(), now).chain(() -> outbox.append(new HandoffAccepted(
              handoff.number(), handoff.businessUnit(), now, handoff.id(), handoff.toUnit(), handler)));
        }));
  }
}
