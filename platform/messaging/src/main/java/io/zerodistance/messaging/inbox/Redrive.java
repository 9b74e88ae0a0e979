package io.zerodistance.messaging.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.event.Causes;

/** Plays the parked events of one case again, in order, each in its own transaction; stops at the first that fails again. */
@ApplicationScoped
public class Redrive {

  private static final Logger LOG = Logger.getLogger(Redrive.class);

  @Inject
  Transactions transactions;
  @Inject
  ParkedEvents parked;
  @Inject
  EventDispatcher dispatcher;

  /** @return how many events have had their effect now; the one that failed again keeps its place with its new cause */
  public Uni<Integer> redrive(String businessUnit, String subject) {
    return Multi.createBy().repeating().uni(() -> next(businessUnit, subject)).whilst(played -> played)
        .filter(played -> played).collect().asList().map(java.util.List::size);
  }

  private Uni<Boolean> next(String businessUnit, String subject) {
    var scope = Scope.of(businessUnit);
    return transactions.inOwnContext(scope, () -> parked.lock(subject)
        .chain(() -> parked.oldest(subject))
        .chain(event -> event == null ? Uni.createFrom().item(false)
            : dispatcher.play(event).chain(() -> parked.remove(event.id())).replaceWith(true)))
        .onFailure(failure -> !PassingFault.is(failure)).recoverWithUni(failure -> {
          LOG.warnf("redrive of case %s stops: %s", subject, Causes.of(failure));
          return transactions.inOwnContext(scope, () -> parked.blame(subject, Causes.of(failure))).replaceWith(false);
        });
  }
}
