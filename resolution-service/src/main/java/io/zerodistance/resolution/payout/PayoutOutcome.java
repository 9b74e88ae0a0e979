package io.zerodistance.resolution.payout;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseFile;

/** What follows from a settled payout; called in the settling transaction, with the case file locked. */
public interface PayoutOutcome {

  Uni<Void> paid(CaseFile file, String remedy);

  Uni<Void> cancelled(CaseFile file, String remedy);

  Uni<Void> reversed(CaseFile file, String remedy);
}
