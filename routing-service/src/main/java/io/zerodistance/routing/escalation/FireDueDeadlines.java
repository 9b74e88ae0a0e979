package io.zerodistance.routing.escalation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.DueDeadlines;
import io.zerodistance.routing.deadline.DueDeadlines.Moved;
import io.zerodistance.routing.deadline.Promises;
import io.zerodistance.routing.event.CaseEscalated;
import io.zerodistance.routing.event.DeadlineBreached;
import io.zerodistance.routing.event.DeadlineWarned;
import io.zerodistance.routing.event.RoutingEvent;

/**
 * Does what deadlines say is due now, for many in one transaction and with as many statements as for one. Idempotent: the
 * rows are locked, each step moves them on, and what somebody else is at is left for the next scan.
 */
@ApplicationScoped
class FireDueDeadlines {
  @Inject
  DueDeadlines due;
  @Inject
  Promises promises;
  @Inject
  EscalationRepository escalations;
  @Inject
  LateHandoffs lateHandoffs;
  @Inject
  Outbox outbox;

  /** Those that {@link DueDeadlines#lock} answered in this transaction; answers how many had something due. */
  Uni<Integer> fire(List<Deadline> locked, Instant now) {
    if (locked.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    return outbox.claim(locked.stream().map(Deadline::number).collect(Collectors.toSet())).chain(claimed -> {
      var mine = locked.stream().filter(deadline -> claimed.contains(deadline.number())).toList();
      return steps(mine, now).chain(steps -> keep(steps, now)).replaceWith(mine.size());
    });
  }

  private Uni<List<DueSteps>> steps(List<Deadline> all, Instant now) {
    return due.pausesOf(all).chain(pauses -> Multi.createFrom().iterable(all).onItem()
        .transformToUniAndConcatenate(deadline -> promises.behind(deadline).map(inForce -> DueSteps.of(deadline,
            inForce.ladder(), step -> inForce.escalatesAt(deadline, step, pauses.apply(deadline)), now)))
        .collect().asList());
  }

  private Uni<Void> keep(List<DueSteps> steps, Instant now) {
    return escalations.tell(steps, now)
        .chain(told -> outbox.appendTogether(events(steps, told, now)))
        .chain(() -> lateHandoffs.tell(breached(steps), now)).chain(outbox::appendTogether)
        .chain(() -> due.keep(steps.stream().map(DueSteps::moved).toList(), now));
  }

  private static List<Deadline> breached(List<DueSteps> steps) {
    return steps.stream().map(DueSteps::moved).filter(Moved::wasBreached).map(Moved::before).toList();
  }

  private static List<RoutingEvent> events(List<DueSteps> steps, List<Told> told, Instant now) {
    var byDeadline = told.stream().collect(Collectors.groupingBy(Told::deadline));
    var events = new ArrayList<RoutingEvent>();
    for (var step : steps) {
      var d = step.moved().before();
      if (step.moved().wasWarned()) {
        events.add(new DeadlineWarned(d.number(), d.businessUnit(), now, d.kind().name(), d.due()));
      }
      if (step.moved().wasBreached()) {
        events.add(new DeadlineBreached(d.number(), d.businessUnit(), now, d.kind().name(), d.due()));
      }
      byDeadline.getOrDefault(d, List.of()).forEach(one -> events.add(new CaseEscalated(d.number(), d.businessUnit(),
          now, one.step().level(), one.step().goesTo().name(), one.to(), one.because())));
    }
    return events;
  }
}
