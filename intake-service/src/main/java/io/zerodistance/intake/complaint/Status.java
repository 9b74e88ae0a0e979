package io.zerodistance.intake.complaint;

/** Where a complaint stands, as the customer is told. */
public enum Status {
  RECEIVED, IN_PROGRESS, AWAITING_CONFIRMATION, RESOLVED, REOPENED, CLOSED, WITHDRAWN
}
