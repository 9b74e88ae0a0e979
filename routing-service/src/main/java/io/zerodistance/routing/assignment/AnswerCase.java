package io.zerodistance.routing.assignment;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.KeepDeadlines;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Notes the first reply to the customer, which is what the first response promises. */
@ApplicationScoped
public class AnswerCase {
  @Inject
  CaseRepository cases;
  @Inject
  KeepDeadlines deadlines;

  public Uni<Void> answer(String businessUnit, String number, Instant at) {
    return cases.lockOrAwait(businessUnit, number, at).chain(routed -> cases.answered(routed, at)
        .chain(() -> deadlines.meet(businessUnit, number, DeadlineKind.FIRST_RESPONSE, at, "reply sent"))
        .chain(() -> cases.refreshNextDue(businessUnit, number)));
  }
}
