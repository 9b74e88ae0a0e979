package io.zerodistance.intake.complaint;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/**
 * Keeps the way by which a customer is reached when a matter goes on under a new number, and has that told by it; in the open
 * transaction.
 */
public interface TellUnderNewNumber {

  Uni<Void> goesOn(Complaint earlier, String number, Instant at);
}
