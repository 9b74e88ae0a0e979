package io.zerodistance.routing.deadline;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Ends a clock that {@link StartClock} started, by what it concerns; the same lock and order hold. */
@ApplicationScoped
public class MeetClock {
  @Inject
  KeepDeadlines keepDeadlines;

  /** What was promised was done, in time or late; nothing happens where no such clock runs. */
  public Uni<Void> meet(String businessUnit, String number, DeadlineKind kind, String concerns, Instant at,
      String because) {
    return keepDeadlines.meet(businessUnit, number, deadline -> deadline.isAbout(kind, concerns), at, because);
  }

  /** Nothing is owed any more, for example because the task was declined or called back. */
  public Uni<Void> cancel(String businessUnit, String number, DeadlineKind kind, String concerns, String because) {
    return keepDeadlines.cancel(businessUnit, number, deadline -> deadline.isAbout(kind, concerns), because);
  }
}
