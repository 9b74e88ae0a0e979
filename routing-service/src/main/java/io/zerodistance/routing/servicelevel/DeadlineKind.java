package io.zerodistance.routing.servicelevel;

/**
 * What is promised by a time. The next update starts anew with every reply; a hand-off is what another unit does for one
 * case; triage is a person's look at what the machine suggested; REGULATOR is a date that a regulator set.
 */
public enum DeadlineKind {
  ACKNOWLEDGE, FIRST_RESPONSE, NEXT_UPDATE, RESOLUTION, HANDOFF, TRIAGE, REGULATOR;

  /** Whether it is part of what we tell the public; the others are promises among ourselves or somebody else's date. */
  public boolean isPromisedToCustomers() {
    return switch (this) {
      case ACKNOWLEDGE, FIRST_RESPONSE, NEXT_UPDATE, RESOLUTION -> true;
      case HANDOFF, TRIAGE, REGULATOR -> false;
    };
  }
}
