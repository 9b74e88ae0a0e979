package io.zerodistance.resolution.rules;

/** Where a proposed change of limits stands. */
enum ProposalState {
  PENDING,
  CONFIRMED,
  REFUSED,
  /** Taken back by its author. */
  WITHDRAWN,
  /** The rules changed under it. */
  OUTDATED
}
