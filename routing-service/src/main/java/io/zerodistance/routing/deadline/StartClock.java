package io.zerodistance.routing.deadline;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.routing.deadline.LedgerEntry.Event;
import io.zerodistance.routing.servicelevel.CaseTraits;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/**
 * Starts clocks of which one case may have several: the next update again and again, a hand-off for each task. Call with
 * the case locked and before the first outbox entry of the transaction.
 */
@ApplicationScoped
public class StartClock {
  @Inject
  KeepDeadlines keepDeadlines;
  @Inject
  DeadlineRepository deadlines;
  @Inject
  Promises promises;

  /**
   * One more clock of the kind, beside those that run.
   *
   * @param concerns what it is about, such as the id of a hand-off; null for the case itself
   * @return the deadline that was set; empty where no service level promises anything
   */
  public Uni<Optional<Deadline>> start(String businessUnit, String number, CaseTraits traits, DeadlineKind kind,
      String concerns, Instant at, String because) {
    return deadlines.lock(businessUnit, number)
        .chain(() -> deadlines.nextRound(businessUnit, number, kind))
        .chain(round -> promises.at(businessUnit, at)
            .map(inForce -> inForce.deadline(number, kind, round, traits, at).map(fresh -> fresh.concerning(concerns))))
        .call(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem()
            : keepDeadlines.keep(fresh.get(), Event.SET, null, because));
  }

  /** Meets the one that runs and starts the next, so that the customer hears of us at a rhythm; an older fact changes nothing. */
  public Uni<Void> restart(String businessUnit, String number, CaseTraits traits, DeadlineKind kind, Instant at,
      String because) {
    return deadlines.lockRunning(businessUnit, number).chain(all -> {
      var running = all.stream().filter(deadline -> deadline.isAbout(kind, null)).toList();
      if (running.stream().anyMatch(deadline -> !at.isAfter(deadline.startedAt()))) {
        return Uni.createFrom().voidItem();
      }
      return keepDeadlines.meet(businessUnit, number, running::contains, at, because)
          .chain(() -> start(businessUnit, number, traits, kind, null, at, because)).replaceWithVoid();
    });
  }
}
