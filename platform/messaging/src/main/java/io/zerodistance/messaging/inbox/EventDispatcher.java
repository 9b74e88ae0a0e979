package io.zerodistance.messaging.inbox;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.event.Causes;
import io.zerodistance.messaging.event.Envelope;

/**
 * Gives an event to this service's handlers exactly once in effect: inbox row, effect and new outbox rows commit together.
 *
 * <p>A passing fault (database away, deadlock) is retried until it passes; any other failure is retried a few times, then parked.
 */
@ApplicationScoped
public class EventDispatcher {

  private static final Logger LOG = Logger.getLogger(EventDispatcher.class);
  private static final int ATTEMPTS = 3;

  @Inject
  Transactions transactions;
  @Inject
  Inbox inbox;
  @Inject
  ParkedEvents parked;
  @Inject
  Handlers handlers;

  /** Completes when the event has had its effect, had it before, is parked, or concerns nobody here. */
  public Uni<Void> dispatch(Envelope event) {
    if (!handlers.want(event.type())) {
      return Uni.createFrom().voidItem();
    }
    return untilNoPassingFault(inScope(event, () -> attempt(event)))
        .onFailure(failure -> !PassingFault.is(failure)).retry()
        .withBackOff(Duration.ofMillis(20), Duration.ofMillis(200)).atMost(ATTEMPTS - 1)
        .onFailure().recoverWithUni(failure -> park(event, failure));
  }

  /** Plays one parked event in the caller's transaction. */
  Uni<Void> play(Envelope event) {
    return inbox.received(event).chain(fresh -> fresh ? handlers.handle(event) : Uni.createFrom().voidItem());
  }

  private Uni<Void> attempt(Envelope event) {
    return inbox.receivedUnlessParked(event).chain(fresh -> fresh ? handlers.handle(event)
        : parked.behind(event).chain(behind -> behind ? Uni.createFrom().voidItem() : play(event)));
  }

  /** Never fails: whatever cannot be parked now is tried again, for a lost event is worse than a waiting partition. */
  private Uni<Void> park(Envelope event, Throwable failure) {
    var cause = Causes.of(failure);
    LOG.errorf("event %s of case %s parked: %s", event.id(), event.subject(), cause);
    return inScope(event, () -> parked.park(event, cause))
        .onFailure().invoke(unparked -> LOG.errorf("event %s not parked: %s", event.id(), Causes.of(unparked)))
        .onFailure().retry().withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5)).indefinitely();
  }

  private Uni<Void> inScope(Envelope event, java.util.function.Supplier<Uni<Void>> work) {
    return Uni.createFrom().deferred(() -> transactions.inOwnContext(Scope.of(event.businessUnit()), work));
  }

  private static Uni<Void> untilNoPassingFault(Uni<Void> work) {
    return work.onFailure(PassingFault::is).invoke(fault -> LOG.warnf("waiting: %s", Causes.of(fault)))
        .onFailure(PassingFault::is).retry().withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5)).indefinitely();
  }
}
