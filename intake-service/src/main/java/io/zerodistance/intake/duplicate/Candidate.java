package io.zerodistance.intake.duplicate;

import java.time.Instant;
import java.util.Set;

import io.zerodistance.intake.complaint.Status;

/** A complaint as far as it is compared; {@code persons} is the blind index of whoever filed it, empty for nobody known. */
record Candidate(String number, Status status, String handler, Instant receivedAt, String text, String order,
    Set<Long> persons) {

  boolean isOpen() {
    return switch (status) {
      case RECEIVED, IN_PROGRESS, AWAITING_CONFIRMATION, REOPENED -> true;
      case RESOLVED, CLOSED, WITHDRAWN -> false;
    };
  }

  boolean isBySamePersonAs(Candidate other) {
    return persons.stream().anyMatch(other.persons()::contains);
  }
}
