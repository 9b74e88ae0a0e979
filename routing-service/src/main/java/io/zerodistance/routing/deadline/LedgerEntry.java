package io.zerodistance.routing.deadline;

import java.time.Instant;

import io.zerodistance.routing.servicelevel.DeadlineKind;

/** One step in the life of a deadline, never changed afterwards; {@code previousDue} only where it was counted anew or resumed. */
public record LedgerEntry(DeadlineKind deadline, int round, Event event, Instant due, Instant previousDue,
    String policy, int calendarVersion, String because, Instant at) {
  public enum Event {
    SET, RECOMPUTED, PAUSED, RESUMED, WARNED, BREACHED, MET, CANCELLED
  }
}
