package io.zerodistance.messaging.outbox;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.Envelope;

/** Where the relay sends events; the answer comes back on the caller's Vert.x context. */
public interface EventSink {

  /** Completes only after the broker has acknowledged; {@link RefusedByBroker} when it never will take this very event. */
  Uni<Void> send(Envelope event);
}
