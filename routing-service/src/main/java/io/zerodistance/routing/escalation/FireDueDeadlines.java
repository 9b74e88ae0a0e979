package io.zerodistance.routing.escalation;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.DeadlineRepository;
import io.zerodistance.routing.deadline.Ladder.Step;
import io.zerodistance.routing.deadline.LedgerEntry.Event;
import io.zerodistance.routing.deadline.Promises;
import io.zerodistance.routing.event.CaseEscalated;
import io.zerodistance.routing.event.DeadlineBreached;
import io.zerodistance.routing.event.DeadlineWarned;

/**
 * Does for one case what its deadlines say is due now. Idempotent: the rows are locked, each step moves them on, and a
 * replica that finds them locked leaves them to the other.
 */
@ApplicationScoped
class FireDueDeadlines {
  @Inject
  DeadlineRepository deadlines;
  @Inject
  Promises promises;
  @Inject
  EscalationRepository escalations;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** In the transaction of this case alone; answers how many deadlines had something due. */
  Uni<Integer> fire(String businessUnit, String number) {
    var now = clock.instant();
    return deadlines.lockDue(businessUnit, number, now).chain(due -> Multi.createFrom().iterable(due).onItem()
        .transformToUniAndConcatenate(deadline -> fire(deadline, now)).collect().asList().map(done -> due.size()));
  }

  private Uni<Void> fire(Deadline deadline, Instant now) {
    return warn(deadline, now).chain(warned -> breach(warned, now)).chain(breached -> escalate(breached, now))
        .chain(deadlines::save);
  }

  private Uni<Deadline> warn(Deadline d, Instant now) {
    if (!d.isWarningDue(now)) {
      return Uni.createFrom().item(d);
    }
    return deadlines.note(d, Event.WARNED, null, now).chain(() -> outbox
        .append(new DeadlineWarned(d.number(), d.businessUnit(), now, d.kind().name(), d.due())))
        .replaceWith(d.warned(now));
  }

  private Uni<Deadline> breach(Deadline d, Instant now) {
    if (!d.isBreachDue(now)) {
      return Uni.createFrom().item(d);
    }
    return deadlines.note(d, Event.BREACHED, null, now).chain(() -> outbox
        .append(new DeadlineBreached(d.number(), d.businessUnit(), now, d.kind().name(), d.due())))
        .replaceWith(d.breached(now));
  }

  /** One level after the other: after a stop of ours, those that were missed are told in order. */
  private Uni<Deadline> escalate(Deadline d, Instant now) {
    if (!d.isEscalationDue(now)) {
      return Uni.createFrom().item(d);
    }
    return promises.behind(d).chain(inForce -> promises.pausesOf(d).chain(pauses -> {
      var step = inForce.ladder().at(d.kind(), d.nextLevel());
      var next = inForce.ladder().after(d.kind(), d.nextLevel());
      var moved = d.escalatesNext(next.map(Step::level).orElse(null),
          next.map(s -> inForce.escalatesAt(d, s, pauses)).orElse(null));
      return step.map(s -> tell(d, s, now)).orElse(Uni.createFrom().voidItem()).chain(() -> escalate(moved, now));
    }));
  }

  private Uni<Void> tell(Deadline d, Step step, Instant now) {
    var because = d.due().isAfter(now) ? d.kind() + " is near" : d.kind() + " has passed";
    return escalations.standsOn(step.goesTo(), d.businessUnit(), d.number()).chain(to -> escalations
        .append(d.businessUnit(), d.number(),
            new Escalation(d.kind(), d.round(), step.level(), step.goesTo(), to, because, now))
        .chain(fresh -> fresh ? outbox.append(new CaseEscalated(d.number(), d.businessUnit(), now, step.level(),
            step.goesTo().name(), to,
            because)) : Uni.createFrom().voidItem()));
  }
}
