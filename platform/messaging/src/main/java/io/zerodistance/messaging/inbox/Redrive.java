package io.zerodistance.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;

/** Plays the parked events of one case again, in order, each in its own transaction; stops at the first that fails again. */
@ApplicationScoped
public class Redrive {

  @Inject
  Transactions transactions;
  @Inject
  ParkedEvents parked;
  @Inject
  EventDispatcher dispatcher;

  /** @return how many events have had their effect now */
  public Uni<Integer> redrive(String businessUnit, String subject) {
    return next(businessUnit, subject).chain(played -> played ? redrive(businessUnit, subject).map(rest -> rest + 1)
        : Uni.createFrom().item(0));
  }

  private Uni<Boolean> next(String businessUnit, String subject) {
    return transactions.inOwnContext(Scope.of(businessUnit), () -> parked.lock(subject)
        .chain(() -> parked.oldest(subject))
        .chain(event -> event == null ? Uni.createFrom().item(false)
            : dispatcher.effect(event).chain(() -> parked.remove(event.id())).replaceWith(true)));
  }
}
