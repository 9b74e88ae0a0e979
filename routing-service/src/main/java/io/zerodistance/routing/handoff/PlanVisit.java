package io.zerodistance.routing.handoff;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.event.VisitArranged;
import io.zerodistance.routing.handoff.HandoffPolicy.Act;
import io.zerodistance.routing.handoff.Visit.Customer;
import io.zerodistance.routing.handoff.Visit.Outcome;

/** Sets the appointment of a joint visit, notes what the customer says to it and what was found there. */
@ApplicationScoped
class PlanVisit {
  private static final Duration LONGEST = Duration.ofHours(24);

  @Inject
  BetweenUnits betweenUnits;
  @Inject
  HandoffRepository handoffs;
  @Inject
  VisitRepository visits;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  record Wish(Instant from, Instant to, String zone, String place, List<String> attendees, boolean confirmed) {}

  Uni<Void> plan(Caller me, String id, Wish wish) {
    check(wish);
    return betweenUnits.step(me, id, Act.PLAN_VISIT, handoff -> bothAttend(handoff, wish.attendees()).chain(() -> {
      var now = clock.instant();
      var visit = new Visit(UUID.randomUUID().toString(), wish.from(), wish.to(), wish.zone(), wish.place(),
          wish.attendees(), wish.confirmed() ? Customer.CONFIRMED : Customer.PENDING, null, null, null, me.id(), now);
      return visits.plan(handoff, visit).chain(moved -> handoffs.note(handoff, "VISIT_PLANNED", me.id(), now, null)
          .chain(() -> outbox.append(new VisitArranged(handoff.number(), handoff.businessUnit(), now, handoff.id(),
              visit.id(), visit.from(), visit.to(), visit.zone(), wish.confirmed(), moved))));
    }));
  }

  Uni<Void> customerSaid(Caller me, String id, String visit, Customer said, String wish) {
    return betweenUnits.step(me, id, Act.PLAN_VISIT, handoff -> visits.answered(handoff, visit, said, wish)
        .chain(known -> noted(handoff, known, "CUSTOMER_" + said, me, wish)));
  }

  Uni<Void> over(Caller me, String id, String visit, boolean held, String findings) {
    var outcome = held ? Outcome.HELD : Outcome.NOT_HELD;
    return betweenUnits.step(me, id, Act.PLAN_VISIT, handoff -> visits.over(handoff, visit, outcome, findings)
        .chain(known -> noted(handoff, known, "VISIT_" + outcome, me, findings)));
  }

  private Uni<Void> noted(Handoff handoff, boolean known, String step, Caller me, String words) {
    if (!known) {
      throw HandoffProblems.visit("It is over, moved or called off: read the hand-off again.");
    }
    return handoffs.note(handoff, step, me.id(), clock.instant(), words);
  }

  private void check(Wish wish) {
    if (!wish.to().isAfter(wish.from()) || Duration.between(wish.from(), wish.to()).compareTo(LONGEST) > 0
        || wish.from().isBefore(clock.instant())) {
      throw HandoffProblems.visit("It begins in the future and ends after it begins, within a day.");
    }
    try {
      ZoneId.of(wish.zone());
    } catch (DateTimeException unknown) {
      throw HandoffProblems.visit("Name the time zone of the place, such as Asia/Shanghai.");
    }
  }

  /** A visit is joint: everybody named works in one of the two units. */
  private Uni<Void> bothAttend(Handoff handoff, List<String> attendees) {
    return Multi.createFrom().iterable(attendees).onItem()
        .transformToUniAndConcatenate(staff -> handoffs.worksThere(handoff.businessUnit(), null, staff)
            .chain(asks -> asks ? Uni.createFrom().item(true) : handoffs.worksThere(handoff.toUnit(), null, staff))
            .invoke(known -> {
              if (!known) {
                throw HandoffProblems.visit("Name as attendees people who work in one of the two units.");
              }
            }))
        .collect().last().replaceWithVoid();
  }
}
