package io.zerodistance.routing.handoff;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.handoff.HandoffPolicy.Act;
import io.zerodistance.routing.routedcase.CaseRepository;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.skill.StaffRepository;

/**
 * The one place where a transaction covers two units: a hand-off is a row of the asking unit and a clock of the other.
 * The caller's own scope must show the hand-off first; then the two units of that row, and no others, are opened for the
 * statements of one step.
 */
@ApplicationScoped
class BetweenUnits {
  @Inject
  Transactions transactions;
  @Inject
  HandoffRepository handoffs;
  @Inject
  CaseRepository cases;
  @Inject
  StaffRepository staff;

  /** A step of somebody who may do it; the case is locked before the hand-off, as the clocks want it. */
  <T> Uni<T> step(Caller me, String id, Act act, Function<Handoff, Uni<T>> work) {
    return transactions.within(me.scope(), () -> handoffs.find(id))
        .map(found -> found.orElseThrow(Problems::notFound))
        .chain(seen -> teamOf(me).chain(team -> locked(seen, (routed, handoff) -> {
          var may = new HandoffPolicy().acts(me, team, handoff, routed.owner());
          if (!may.contains(act)) {
            throw act.fits(handoff.state())
                ? HandoffProblems.notYours("Ask who has it, or a supervisor of the unit, to do this.")
                : HandoffProblems.movedOn(handoff.state());
          }
          return work.apply(handoff);
        })));
  }

  <T> Uni<T> locked(Handoff seen, BiFunction<RoutedCase, Handoff, Uni<T>> work) {
    return transactions.within(Scope.of(List.of(seen.businessUnit(), seen.toUnit())),
        () -> cases.lock(seen.businessUnit(), seen.number()).chain(routed -> handoffs.lock(seen)
            .chain(handoff -> work.apply(routed.orElseThrow(), handoff))));
  }

  /** Null for somebody who is not on the staff of routing. */
  Uni<String> teamOf(Caller me) {
    return transactions.within(me.scope(), () -> staff.find(me.id()))
        .map(member -> member.map(found -> found.standing().team()).orElse(null));
  }
}
