package io.zerodistance.resolution.casefile;

/**
 * Where a case stands: being worked on, answered and waiting for the customer's word, over, taken back by the customer, or worked on
 * under the number of an earlier complaint.
 */
public enum CaseState {
  OPEN,
  RESOLVED,
  CLOSED,
  WITHDRAWN,
  MERGED;

  boolean mayBecome(CaseState next) {
    return switch (this) {
      // A customer who says "it is solved" closes an open case, too: the customer decides, not our procedure.
      case OPEN -> next == RESOLVED || next == CLOSED || next == WITHDRAWN || next == MERGED;
      case RESOLVED -> next == OPEN || next == CLOSED || next == WITHDRAWN || next == MERGED;
      case CLOSED -> next == OPEN;
      case MERGED -> next == OPEN || next == WITHDRAWN;
      case WITHDRAWN -> false;
    };
  }
}
