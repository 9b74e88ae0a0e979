package io.zerodistance.routing.assignment;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.KeepDeadlines;
import io.zerodistance.routing.deadline.StartClock;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Notes a reply to the customer: the first is the first response, and from each the next update is due at a rhythm. */
@ApplicationScoped
public class AnswerCase {
  @Inject
  CaseRepository cases;
  @Inject
  KeepDeadlines deadlines;
  @Inject
  StartClock startClock;
  @Inject
  AcceptCase acceptCase;

  public Uni<Void> answer(String businessUnit, String number, Instant at) {
    return cases.lockOrAwait(businessUnit, number, at).chain(routed -> cases.answered(routed, at)
        .chain(() -> acceptCase.byWork(routed, routed.owner()))
        .chain(() -> deadlines.meet(businessUnit, number, DeadlineKind.FIRST_RESPONSE, at, "reply sent"))
        .chain(() -> !routed.state().isOpen() ? Uni.createFrom().voidItem()
            : startClock.restart(businessUnit, number, routed.traits(), DeadlineKind.NEXT_UPDATE, at, "reply sent"))
        .chain(() -> cases.refreshNextDue(businessUnit, number)));
  }
}
