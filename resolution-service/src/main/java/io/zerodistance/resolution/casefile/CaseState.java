package io.zerodistance.resolution.casefile;

/** Where a case stands: being worked on, answered and waiting for the customer's word, over, or taken back by the customer. */
public enum CaseState {
  OPEN,
  RESOLVED,
  CLOSED,
  WITHDRAWN;

  boolean mayBecome(CaseState next) {
    return switch (this) {
      // A customer who says "it is solved" closes an open case, too: the customer decides, not our procedure.
      case OPEN -> next == RESOLVED || next == CLOSED || next == WITHDRAWN;
      case RESOLVED -> next == OPEN || next == CLOSED || next == WITHDRAWN;
      case CLOSED -> next == OPEN;
      case WITHDRAWN -> false;
    };
  }
}
