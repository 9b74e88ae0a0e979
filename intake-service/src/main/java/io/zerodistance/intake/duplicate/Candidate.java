package io.zerodistance.intake.duplicate;

import java.time.Instant;
import java.util.Set;

import io.zerodistance.intake.complaint.Status;

/**
 * A complaint as far as it is compared.
 *
 * @param persons the blind index of whoever filed it, empty for nobody known
 * @param customers what the archive calls whoever filed it; of what is compared with others all that people merged into one
 */
record Candidate(String number, Status status, String handler, Instant receivedAt, String text, String order,
    Set<Long> persons, Set<String> customers) {

  boolean isOpen() {
    return switch (status) {
      case RECEIVED, IN_PROGRESS, AWAITING_CONFIRMATION, REOPENED -> true;
      case RESOLVED, CLOSED, WITHDRAWN -> false;
    };
  }

  boolean isBySamePersonAs(Candidate other) {
    return persons.stream().anyMatch(other.persons()::contains)
        || customers.stream().anyMatch(other.customers()::contains);
  }
}
