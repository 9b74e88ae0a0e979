package io.zerodistance.resolution.payout;

/** DUE: to be tried; CALLING: a worker holds it; UNCLEAR: stopped for a person; the others are final but for a reversal. */
public enum PayoutState {
  DUE,
  CALLING,
  PAID,
  UNCLEAR,
  CANCELLED,
  REVERSED
}
