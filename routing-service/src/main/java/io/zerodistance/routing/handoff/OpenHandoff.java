package io.zerodistance.routing.handoff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.routing.deadline.Deadline;
import io.zerodistance.routing.deadline.StartClock;
import io.zerodistance.routing.event.HandoffOpened;
import io.zerodistance.routing.handoff.Handoff.Kind;
import io.zerodistance.routing.handoff.Handoff.State;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.servicelevel.DeadlineKind;

/** Asks another unit or team for a part of the work; its clock starts on the receiver's calendar, service levels and ladder. */
@ApplicationScoped
class OpenHandoff {
  @Inject
  Transactions transactions;
  @Inject
  CaseRepository cases;
  @Inject
  HandoffRepository handoffs;
  @Inject
  StartClock startClock;
  @Inject
  IdempotentRequests requests;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  record Wish(String number, String toUnit, String toTeam, Kind kind, String task) {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 403, 409 or 422, with nothing changed */
  Uni<Handoff> open(Caller me, Wish wish, String key) {
    return transactions.within(me.scope(), () -> cases.find(wish.number())).map(found -> found
        .filter(routed -> routed.state() != RoutedCase.State.AWAITED).orElseThrow(Problems::notFound))
        .chain(seen -> transactions.within(Scope.of(List.of(seen.businessUnit(), wish.toUnit())),
            () -> requests.once(seen.businessUnit(), me.id(), key, wish, Handoff.class,
                () -> cases.lock(seen.businessUnit(), wish.number())
                    .chain(locked -> open(me, locked.orElseThrow(), wish)))));
  }

  private Uni<Handoff> open(Caller me, RoutedCase routed, Wish wish) {
    if (!new HandoffPolicy().mayAsk(me, routed)) {
      throw HandoffProblems.notYours("The owner of the case asks others, or a supervisor does.");
    }
    if (!routed.state().isOpen()) {
      throw HandoffProblems.caseOver(routed.state().name());
    }
    return handoffs.worksThere(wish.toUnit(), wish.toTeam(), null).chain(somebody -> {
      if (!somebody) {
        throw HandoffProblems.noReceiver("Choose a unit, and a team of it, in which somebody works.");
      }
      var id = UUID.randomUUID().toString();
      var now = clock.instant();
      return startClock
          .start(wish.toUnit(), wish.number(), routed.traits(), DeadlineKind.HANDOFF, id, now, "handed off")
          .map(due -> handoff(me, routed, wish, id, due))
          .call(handoffs::insert).call(opened -> cases.refreshNextDue(opened.toUnit(), opened.number()))
          .call(opened -> outbox.append(new HandoffOpened(opened.number(),
              opened.businessUnit(), now, opened.id(), opened.toUnit(), opened.kind().name(), opened.due())));
    });
  }

  private Handoff handoff(Caller me, RoutedCase routed, Wish wish, String id, Optional<Deadline> due) {
    return new Handoff(routed.businessUnit(), id, wish.number(), wish.toUnit(), wish.toTeam(), wish.kind(),
        wish.task(), routed.severity(), State.OPEN, me.id(), clock.instant(), due.map(Deadline::due).orElse(null),
        null, null, null, null, null);
  }
}
