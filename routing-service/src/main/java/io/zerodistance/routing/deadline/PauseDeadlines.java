package io.zerodistance.routing.deadline;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.deadline.LedgerEntry.Event;
import io.zerodistance.routing.event.DeadlinePaused;
import io.zerodistance.routing.event.DeadlineResumed;

/** Lets deadlines that may stand still do so while the customer is asked; a passed one stays passed. */
@ApplicationScoped
public class PauseDeadlines {
  @Inject
  DeadlineRepository deadlines;
  @Inject
  PauseRepository pauses;
  @Inject
  Promises promises;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** From the instant on; a deadline that stands still already, or was passed before it, is left alone. */
  public Uni<Void> pause(String businessUnit, String number, Instant from, String because) {
    return deadlines.eachRunning(businessUnit, number,
        d -> !d.pausable() || d.isPaused() || d.isPassedBy(from) || !from.isAfter(d.startedAt())
            ? Uni.createFrom().voidItem() : pause(d, from, because));
  }

  /** At the instant; what is left of the time is counted from there on. */
  public Uni<Void> resume(String businessUnit, String number, Instant at, String because) {
    return deadlines.eachRunning(businessUnit, number,
        d -> d.isPaused() ? resume(d, at, because) : Uni.createFrom().voidItem());
  }

  private Uni<Void> pause(Deadline d, Instant from, String because) {
    var paused = d.paused(from);
    var now = clock.instant();
    return pauses.open(d, from, because)
        .chain(() -> deadlines.save(paused, Event.PAUSED, null, because, now))
        .chain(() -> outbox.append(new DeadlinePaused(d.number(), d.businessUnit(), from, d.kind().name(), because)));
  }

  private Uni<Void> resume(Deadline d, Instant at, String because) {
    var now = clock.instant();
    return pauses.close(d, at).chain(() -> pauses.of(d)).chain(all -> promises.behind(d).chain(inForce -> {
      var running = inForce.counted(d.paused(null), all);
      return deadlines.save(running, Event.RESUMED, d.due(), because, now)
          .chain(() -> outbox.append(new DeadlineResumed(d.number(), d.businessUnit(), at, d.kind().name(),
              running.due(), d.pausedAt())));
    }));
  }
}
