package io.zerodistance.messaging.outbox;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.Envelope;

/** Where the relay sends events; completes only after the broker has acknowledged. */
public interface EventSink {
  Uni<Void> send(Envelope event);
}
