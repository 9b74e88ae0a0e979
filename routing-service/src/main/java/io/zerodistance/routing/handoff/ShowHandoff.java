package io.zerodistance.routing.handoff;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;

/** What either side sees of a hand-off: its own words and the case's number, whatever else the case holds. */
@ApplicationScoped
class ShowHandoff {
  @Inject
  Transactions transactions;
  @Inject
  BetweenUnits betweenUnits;
  @Inject
  HandoffRepository handoffs;
  @Inject
  VisitRepository visits;
  @Inject
  CaseRepository cases;
  @Inject
  Clock clock;

  Uni<HandoffView> show(Caller me, String id) {
    return betweenUnits.teamOf(me).chain(team -> transactions.within(me.scope(), () -> handoffs.find(id)
        .map(found -> found.orElseThrow(Problems::notFound)).chain(handoff -> view(me, team, handoff))));
  }

  /** Those of a case that the caller's units take part in. */
  Uni<List<HandoffView>> ofCase(Caller me, String number) {
    return betweenUnits.teamOf(me).chain(team -> transactions.within(me.scope(), () -> handoffs.ofCase(number)
        .chain(all -> Multi.createFrom().iterable(all).onItem()
            .transformToUniAndConcatenate(handoff -> view(me, team, handoff)).collect().asList())));
  }

  /** The owner is known to the asking side only; the other finds no case of that number. */
  private Uni<HandoffView> view(Caller me, String team, Handoff handoff) {
    return cases.find(handoff.number()).map(found -> found.map(RoutedCase::owner).orElse(null))
        .chain(owner -> visits.of(handoff).chain(appointments -> handoffs.steps(handoff)
            .map(steps -> new HandoffView(handoff, handoff.state().isOpen() && handoff.due() != null
                && handoff.due().isBefore(clock.instant()), new HandoffPolicy().acts(me, team, handoff, owner),
                appointments, steps))));
  }
}
