package io.zerodistance.intake.delivery;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Resolution has written something: it goes on its way. */
@ApplicationScoped
class LetterWrittenConsumer implements EventHandler<LetterWrittenConsumer.LetterWritten> {

  @Inject
  PlanDelivery planDelivery;

  @RegisterForReflection
  record LetterWritten(String letter, LetterKind kind) {}

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.letter-written.v1");
  }

  @Override
  public Class<LetterWritten> payload() {
    return LetterWritten.class;
  }

  @Override
  public Uni<Void> handle(Received<LetterWritten> event) {
    return planDelivery.plan(event.businessUnit(), event.subject(), event.data().letter(), event.data().kind(),
        event.time());
  }
}
