package io.zerodistance.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.messaging.event.Envelope;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/**
 * Gives an event to this service's handlers exactly once in effect: inbox row, effect and new outbox rows commit together.
 *
 * <p>A passing fault (database away, deadlock) is retried until it passes; any other failure is retried a few times, then parked.
 */
@ApplicationScoped
public class EventDispatcher {

  private static final Logger LOG = Logger.getLogger(EventDispatcher.class);
  private static final int ATTEMPTS = 3;
  private static final String RECEIVE =
      "insert into inbox (consumer, event_id, received_at) values (?1, cast(?2 as uuid), ?3) on conflict do nothing";

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  ParkedEvents parked;
  @Any
  @Inject
  Instance<EventHandler<?>> handlers;
  @Inject
  ObjectMapper json;
  @Inject
  Clock clock;
  @Inject
  MeterRegistry meters;
  @ConfigProperty(name = "quarkus.application.name")
  String consumer;

  /** Completes when the event has had its effect, had it before, is parked, or concerns nobody here. */
  public Uni<Void> dispatch(Envelope event) {
    var interested = interestedIn(event.type());
    if (interested.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return attempt(event, interested)
        .onFailure(PassingFault::is).retry().withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5)).indefinitely()
        .onFailure(failure -> !PassingFault.is(failure)).retry()
        .withBackOff(Duration.ofMillis(20), Duration.ofMillis(200)).atMost(ATTEMPTS - 1)
        .onFailure().recoverWithUni(failure -> park(event, rootOf(failure)));
  }

  /** Plays one parked event in the caller's transaction. */
  Uni<Void> effect(Envelope event) {
    return sql.execute(RECEIVE, consumer, event.id().toString(), clock.instant()).chain(fresh -> {
      if (fresh == 0) {
        meters.counter("inbox_duplicates").increment();
        return Uni.createFrom().voidItem();
      }
      var chain = Uni.createFrom().voidItem();
      for (var handler : interestedIn(event.type())) {
        chain = chain.chain(() -> handle(handler, event));
      }
      return chain;
    });
  }

  private Uni<Void> attempt(Envelope event, List<? extends EventHandler<?>> interested) {
    return transactions.inOwnContext(Scope.of(event.businessUnit()),
        () -> parked.behind(event).chain(behind -> behind ? Uni.createFrom().voidItem() : effect(event)));
  }

  private Uni<Void> park(Envelope event, Throwable failure) {
    LOG.errorf(failure, "event %s of case %s parked", event.id(), event.subject());
    return transactions.inOwnContext(Scope.of(event.businessUnit()),
        () -> parked.park(event, failure.getClass().getSimpleName()))
        .onFailure(PassingFault::is).retry().withBackOff(Duration.ofMillis(100), Duration.ofSeconds(5)).indefinitely();
  }

  private List<? extends EventHandler<?>> interestedIn(String type) {
    return handlers.stream().filter(handler -> handler.types().contains(type)).toList();
  }

  private <T> Uni<Void> handle(EventHandler<T> handler, Envelope event) {
    try {
      var data = json.readValue(event.payload(), handler.payload());
      return handler.handle(new Received<>(event.id(), event.type(), event.subject(), event.businessUnit(),
          event.sequence(), event.time(), data));
    } catch (JsonProcessingException unreadable) {
      return Uni.createFrom().failure(new UnreadableEvent());
    }
  }

  private static Throwable rootOf(Throwable failure) {
    // Mutiny wraps the last failure of an exhausted retry.
    return failure.getCause() != null && failure instanceof IllegalStateException ? failure.getCause() : failure;
  }

  /** Without the parser's message, which quotes the data. */
  static final class UnreadableEvent extends RuntimeException {
    UnreadableEvent() {
      super("event data does not fit the consumer's record");
    }
  }
}
