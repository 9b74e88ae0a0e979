package io.zerodistance.intake.tracking;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.event.CustomerSaid;
import io.zerodistance.messaging.outbox.Outbox;

/** Tells whoever handles the case that the customer wrote; of a merged complaint that is the handler of the earlier one. */
@ApplicationScoped
class TellHandler {

  @Inject
  Merges merges;
  @Inject
  Outbox outbox;

  /** @param message its id, or null for something that is no message */
  Uni<Void> wrote(Complaint complaint, Instant at, String message) {
    var unit = complaint.businessUnit();
    return outbox.append(CustomerSaid.message(complaint.number(), unit, at, message))
        .chain(() -> merges.into(unit, complaint.number()))
        .chain(other -> other == null ? Uni.createFrom().voidItem()
            : outbox.append(CustomerSaid.message(other, unit, at, message)));
  }
}
