package io.zerodistance.intake.tracking;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;

/** Shows that the customer added a file, and tells who handles the case; or that one could not be taken. */
@ApplicationScoped
public class NoteAttachment {

  @Inject
  Timeline timeline;
  @Inject
  TellHandler handler;

  /** Inside the transaction that keeps the file. */
  public Uni<Void> added(Complaint complaint, Instant at) {
    return timeline.enter(new Timeline.Of(complaint.businessUnit(), complaint.number()), at, Step.FILE_ADDED, null)
        .chain(() -> handler.wrote(complaint, at, null));
  }

  /** One that came with a message and cannot be had: the customer may add it on the page, the desk sees why. */
  public Uni<Void> notTaken(Complaint complaint, Instant at) {
    return timeline.enter(new Timeline.Of(complaint.businessUnit(), complaint.number()), at, Step.FILE_NOT_TAKEN, null);
  }
}
