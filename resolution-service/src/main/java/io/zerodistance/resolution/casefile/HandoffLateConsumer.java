package io.zerodistance.resolution.casefile;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Notes on the case that another unit has not done in time what it was asked for, so that the handler goes after it. */
@ApplicationScoped
class HandoffLateConsumer implements EventHandler<HandoffLateConsumer.Late> {

  private static final String LATE = "zerodistance.routing.handoff-late.v1";

  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;

  @RegisterForReflection
  record Late(String number, String toUnit) {}

  @Override
  public Set<String> types() {
    return Set.of(LATE);
  }

  @Override
  public Class<Late> payload() {
    return Late.class;
  }

  @Override
  public Uni<Void> handle(Received<Late> event) {
    return cases.findLocked(event.data().number()).chain(found -> found.isEmpty() ? Uni.createFrom().voidItem()
        : timeline.note(found.get(), event.time(), "handoff-late", null, event.data().toUnit()));
  }
}
