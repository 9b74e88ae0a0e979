package io.zerodistance.routing.assignment;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.KeepDeadlines;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Keeps a regulator's date as a deadline of the case; the regulator's word counts, no calendar and no service level of ours. */
@ApplicationScoped
public class FollowRegulator {
  private static final String POLICY = "regulator";

  @Inject
  CaseRepository cases;
  @Inject
  KeepDeadlines deadlines;

  /** A case that is over owes nothing more. */
  public Uni<Void> follow(String businessUnit, String number, Instant due, Instant at) {
    return cases.lockOrAwait(businessUnit, number, at)
        .chain(routed -> routed.resolvedAt() != null || routed.closedAt() != null ? Uni.createFrom().voidItem()
            : deadlines.setTo(businessUnit, number, DeadlineKind.REGULATOR, at, due, POLICY,
                "forwarded by a regulator")
                .chain(() -> cases.refreshNextDue(businessUnit, number)));
  }
}
