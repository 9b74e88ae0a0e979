package io.zerodistance.routing.assignment;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.PauseDeadlines;
import io.zerodistance.routing.routedcase.CaseRepository;

/** Does not count against us the time in which we wait for facts that only the customer has. */
@ApplicationScoped
public class WaitForCustomer {
  private static final String ASKED = "INFORMATION_REQUESTED";

  @Inject
  CaseRepository cases;
  @Inject
  PauseDeadlines pauses;

  public Uni<Void> asked(String businessUnit, String number, Instant at) {
    return cases.lockOrAwait(businessUnit, number, at)
        .chain(() -> cases.asked(businessUnit, number, at))
        .chain(() -> pauses.pause(businessUnit, number, at, ASKED))
        .chain(() -> cases.refreshNextDue(businessUnit, number));
  }

  /** @param because for the ledger: answered, lapsed or no longer needed */
  public Uni<Void> over(String businessUnit, String number, Instant at, String because) {
    return cases.lockOrAwait(businessUnit, number, at)
        .chain(() -> cases.notAsked(businessUnit, number, at))
        .chain(() -> pauses.resume(businessUnit, number, at, because))
        .chain(() -> cases.refreshNextDue(businessUnit, number));
  }
}
