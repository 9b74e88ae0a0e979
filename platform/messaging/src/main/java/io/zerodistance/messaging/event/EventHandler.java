package io.zerodistance.messaging.event;

import java.util.Set;

import io.smallrye.mutiny.Uni;

/**
 * The effect of an event in one service; called once per event, inside a transaction that has the event's business unit as scope.
 *
 * <p>A failure rolls the effect back; after bounded attempts the event is parked, and later events of its case behind it.
 */
public interface EventHandler<T> {

  /** The event types it wants. */
  Set<String> types();

  /** The consumer's own record: only the fields it uses, unknown ones are ignored. */
  Class<T> payload();

  Uni<Void> handle(Received<T> event);
}
