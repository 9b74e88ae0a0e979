package io.zerodistance.rulebook;

/** Where a change that waits for a second person stands. */
public enum ProposalState {
  PENDING,
  CONFIRMED,
  REFUSED,
  /** Taken back by its author. */
  WITHDRAWN,
  /** The rules changed under it. */
  OUTDATED
}
