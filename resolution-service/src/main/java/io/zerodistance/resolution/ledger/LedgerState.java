package io.zerodistance.resolution.ledger;

/** How far redress has come; each step is posted once per remedy. */
public enum LedgerState {
  OFFERED,
  ACCEPTED,
  PAID,
  CANCELLED,
  REVERSED;

  static boolean mayBegin(LedgerState first) {
    return first == OFFERED;
  }

  boolean mayBecome(LedgerState next) {
    return switch (this) {
      case OFFERED -> next == ACCEPTED || next == CANCELLED;
      case ACCEPTED -> next == PAID || next == CANCELLED;
      case PAID -> next == REVERSED;
      case CANCELLED, REVERSED -> false;
    };
  }
}
