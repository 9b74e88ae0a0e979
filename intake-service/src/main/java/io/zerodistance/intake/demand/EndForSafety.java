package io.zerodistance.intake.demand;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.tracking.TellOfDemand;
import io.zerodistance.intake.triage.EndAssessments;

/** Takes back what stands or waits about a demand when somebody may be harmed; the customer hears of a label that he or she had heard of. */
@ApplicationScoped
class EndForSafety implements EndAssessments {

  private static final String BECAUSE = "涉及人身安全，先照顾人 · a matter of safety: the person comes first";

  @Inject
  Assessments assessments;
  @Inject
  TellOfDemand customer;

  @Override
  public Uni<Void> forSafety(Complaint complaint, String by, Instant at) {
    return assessments.endForSafety(complaint.businessUnit(), complaint.number(), by, at, BECAUSE)
        .chain(labelled -> labelled ? customer.withdrawn(complaint, at) : Uni.createFrom().voidItem());
  }
}
