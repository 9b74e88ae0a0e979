package io.zerodistance.intake.tracking;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.event.CustomerSaid;
import io.zerodistance.messaging.outbox.Outbox;

/** Shows that the customer added a file, and tells who handles the case. */
@ApplicationScoped
public class NoteAttachment {

  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;

  /** Inside the transaction that keeps the file. */
  public Uni<Void> added(Complaint complaint, Instant at) {
    return timeline.enter(new Timeline.Of(complaint.businessUnit(), complaint.number()), at, Step.FILE_ADDED, null)
        .chain(() -> outbox.append(CustomerSaid.message(complaint.number(), complaint.businessUnit(), at, null)));
  }
}
