package io.zerodistance.resolution.remedy;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.authority.StaffAuthority;
import io.zerodistance.resolution.authority.Tier;
import io.zerodistance.resolution.casefile.CaseFile;

/** Where redress goes that somebody else has to decide, or to look at afterwards. */
public interface ApprovalDesk {

  /** The id of the new approval by whoever named the amount, bound to the remedy's amount, payee and version and to the facts of the case. */
  Uni<String> request(CaseFile file, Remedy remedy, Tier requiredTier, String requestedBy);

  /** Queues the retroactive review of what was granted at once. */
  Uni<Void> queueReview(CaseFile file, Remedy remedy, StaffAuthority grantedWith);

  /** Asks nobody any more: what waits is void, and the remedy that waited for it is cancelled. */
  Uni<Void> takeBack(CaseFile file, Remedy remedy, String because);

  /** Voids what waits for a remedy that was changed. */
  Uni<Void> voidPending(CaseFile file, Remedy remedy);
}
