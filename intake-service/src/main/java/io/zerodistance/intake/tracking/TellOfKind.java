package io.zerodistance.intake.tracking;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Kind;
import io.zerodistance.intake.information.InformationRequests;

/** Tells the customer, in the open transaction, that what was filed is passed on as what it is, or handled after all. */
@ApplicationScoped
public class TellOfKind {

  private static final String WAITING = "RECEIVED,IN_PROGRESS";

  @Inject
  Timeline timeline;
  @Inject
  InformationRequests requests;

  /** No case any more: what we had asked is asked no longer. */
  public Uni<Void> noCase(Complaint complaint, Instant at) {
    return requests.drop(complaint.businessUnit(), complaint.number(), at)
        .chain(() -> timeline.enter(of(complaint), at, Step.PASSED_ON_AS_REMARK, null));
  }

  /** It stays a case of the other kind; what we asked stays asked. */
  public Uni<Void> otherCase(Complaint complaint, Kind kind, Instant at) {
    return timeline.enter(of(complaint), at, kind == Kind.INQUIRY ? Step.TAKEN_AS_INQUIRY : Step.TAKEN_AS_COMPLAINT,
        null);
  }

  /** A case of its own: a remark that nobody has thanked for yet ends with it. */
  public Uni<Void> goesOn(Complaint remark, Instant at) {
    return timeline.move(of(remark), "CLOSED", WAITING)
        .chain(() -> timeline.enter(of(remark), at, Step.GOES_ON, null));
  }

  private static Timeline.Of of(Complaint complaint) {
    return new Timeline.Of(complaint.businessUnit(), complaint.number());
  }
}
