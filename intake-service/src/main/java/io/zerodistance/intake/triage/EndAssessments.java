package io.zerodistance.intake.triage;

import java.time.Instant;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;

/** Ends what labels the demand of a complaint, or asks that it be labelled, because it has become a matter of safety; in the open transaction. */
public interface EndAssessments {

  /** @param by who or what found the danger */
  Uni<Void> forSafety(Complaint complaint, String by, Instant at);
}
