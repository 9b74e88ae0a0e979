package io.zerodistance.routing.handoff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.deadline.Promises.InForce;
import io.zerodistance.routing.deadline.RecountByRules;
import io.zerodistance.routing.deadline.RecountByTraits;
import io.zerodistance.routing.deadline.Recounted;
import io.zerodistance.routing.routedcase.RoutedCase;
import io.zerodistance.routing.servicelevel.CaseTraits;

/**
 * Counts the clocks of hand-offs anew, or only shows how they would be counted. Each in a transaction of its own, because
 * the traits are of a case of the one unit and the clock is of the other; never call inside a transaction.
 */
@ApplicationScoped
public class RecountHandoffs {
  private static final int PAGE = 50;

  @Inject
  Transactions transactions;
  @Inject
  HandoffRepository handoffs;
  @Inject
  BetweenUnits betweenUnits;
  @Inject
  RecountByRules byRules;
  @Inject
  RecountByTraits byTraits;
  @Inject
  HandoffClock handoffClock;
  @Inject
  Clock clock;

  /** {@code next} is where the following page begins after, null at the end. */
  public record Page(int handoffs, List<Recounted> changed, String next) {}

  /** Those that the unit was asked for, by its rules of today; kept only where {@code because} says why. */
  public Uni<Page> page(Scope scope, InForce today, String after, Optional<String> because) {
    return transactions.within(scope, () -> handoffs.askedOf(today.businessUnit(), after, PAGE))
        .chain(all -> each(all, seen -> betweenUnits.locked(seen,
            (routed, handoff) -> byRules(routed, handoff, today, because)))
            .map(changed -> new Page(all.size(), changed, all.size() < PAGE ? null : all.getLast().id())));
  }

  private Uni<List<Recounted>> byRules(RoutedCase routed, Handoff handoff, InForce today, Optional<String> because) {
    if (!handoff.state().isOpen() || !routed.state().isOpen()) {
      return Uni.createFrom().item(List.of());
    }
    return byRules.recount(today, HandoffClock.of(handoff, routed.traits()), because)
        .call(changed -> because.isEmpty() || changed.isEmpty() ? Uni.createFrom().voidItem()
            : handoffClock.settle(handoff, handoff.severity(), clock.instant()));
  }

  /** How those of a case would be counted if it had these traits. */
  public Uni<List<Recounted>> preview(Scope scope, String number, CaseTraits traits) {
    return transactions.within(scope, () -> handoffs.openOfCase(number))
        .chain(all -> each(all, seen -> betweenUnits.locked(seen,
            (routed, handoff) -> byTraits.preview(HandoffClock.of(handoff, traits)))));
  }

  private static Uni<List<Recounted>> each(List<Handoff> all,
      Function<Handoff, Uni<? extends List<Recounted>>> count) {
    return Multi.createFrom().iterable(all).onItem().transformToUniAndConcatenate(count).collect().asList()
        .map(found -> found.stream().flatMap(List::stream).toList());
  }
}
