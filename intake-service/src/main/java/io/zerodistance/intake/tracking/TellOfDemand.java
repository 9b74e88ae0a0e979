package io.zerodistance.intake.tracking;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;

/** Tells the customer, in the open transaction, that we do not call the demand unreasonable any more. */
@ApplicationScoped
public class TellOfDemand {

  @Inject
  Timeline timeline;

  public Uni<Void> withdrawn(Complaint complaint, Instant at) {
    return timeline.enter(new Timeline.Of(complaint.businessUnit(), complaint.number()), at,
        Step.DEMAND_LABEL_WITHDRAWN, null);
  }
}
