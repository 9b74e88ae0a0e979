package io.zerodistance.resolution.approval;

/** Waiting, or how it ended; what has ended stays so. */
enum ApprovalState {
  PENDING,
  APPROVED,
  APPROVED_WITH_COACHING,
  REFUSED,
  REJECTED,
  VOIDED
}
