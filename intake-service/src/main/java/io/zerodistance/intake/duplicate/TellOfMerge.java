package io.zerodistance.intake.duplicate;

import java.time.Instant;

import io.smallrye.mutiny.Uni;

/** Tells a customer, in the open transaction, that a complaint is worked on under an earlier one, or by itself again. */
public interface TellOfMerge {

  Uni<Void> merged(String businessUnit, String number, Instant at);

  Uni<Void> separated(String businessUnit, String number, Instant at);
}
