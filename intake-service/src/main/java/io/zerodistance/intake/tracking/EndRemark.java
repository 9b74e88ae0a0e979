package io.zerodistance.intake.tracking;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Status;

/** Shows the customer that a remark has reached those whom it concerns, and ends it. */
@ApplicationScoped
public class EndRemark {

  /** Whom it reached. */
  public enum Reached {
    TEAM, COLLEAGUE, US
  }

  /** In progress is what was given to somebody as a complaint in the moment in which it was found to be none. */
  private static final String OPEN = "RECEIVED,IN_PROGRESS";

  @Inject
  Timeline timeline;

  /** @return false when it had ended before */
  public Uni<Boolean> end(Complaint remark, Reached reached, Instant at) {
    var of = new Timeline.Of(remark.businessUnit(), remark.number());
    return timeline.move(of, Status.CLOSED.name(), OPEN).call(moved -> moved
        ? timeline.enter(of, at, switch (reached) {
          case TEAM -> Step.FORWARDED;
          case COLLEAGUE -> Step.PASSED_ON;
          case US -> Step.THANKED;
        }, null)
        : Uni.createFrom().voidItem());
  }
}
