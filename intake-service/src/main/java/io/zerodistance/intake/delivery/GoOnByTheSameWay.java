package io.zerodistance.intake.delivery;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.TellUnderNewNumber;

/** A matter under a new number is reached as before, and its first letter says that it goes on there. */
@ApplicationScoped
class GoOnByTheSameWay implements TellUnderNewNumber {

  private static final String LETTER = "goes-on";

  @Inject
  KeepReach keepReach;
  @Inject
  PlanDelivery planDelivery;

  @Override
  public Uni<Void> goesOn(Complaint earlier, String number, Instant at) {
    return keepReach.pass(earlier, number)
        .chain(() -> planDelivery.plan(earlier.businessUnit(), number, LETTER, LetterKind.GOES_ON, at));
  }
}
