package io.zerodistance.resolution.ledger;

/** The accounts of redress: what it costs, what is offered, what is owed, what left the till. */
public enum Account {
  REDRESS_EXPENSE,
  OFFERED_TO_CUSTOMERS,
  OWED_TO_CUSTOMERS,
  CASH
}
