package io.zerodistance.resolution.payout;

import java.util.Set;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseFile;

/** What follows from a settled payout; called in the settling transaction, with the case file locked. */
public interface PayoutOutcome {

  /** Who proposed or authorised what is paid: none of them may say how it ended. */
  Uni<Set<String>> involved(CaseFile file, String remedy);

  Uni<Void> paid(CaseFile file, String remedy);

  Uni<Void> cancelled(CaseFile file, String remedy);

  Uni<Void> reversed(CaseFile file, String remedy);
}
