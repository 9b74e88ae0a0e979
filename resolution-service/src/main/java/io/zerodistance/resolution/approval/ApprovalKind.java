package io.zerodistance.resolution.approval;

/** AUTHORITY: decided before anything is granted. REVIEW: looked at after it was granted on the spot. */
enum ApprovalKind {
  AUTHORITY,
  REVIEW
}
