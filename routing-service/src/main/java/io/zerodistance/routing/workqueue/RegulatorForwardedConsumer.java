package io.zerodistance.routing.workqueue;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;
import io.zerodistance.routing.assignment.FollowRegulator;

/** A regulator waits for an answer by its own date. */
@ApplicationScoped
class RegulatorForwardedConsumer implements EventHandler<RegulatorForwardedConsumer.Forwarded> {

  @RegisterForReflection
  record Forwarded(Instant at, Instant due) {}

  @Inject
  FollowRegulator followRegulator;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.regulator-forwarded.v1");
  }

  @Override
  public Class<Forwarded> payload() {
    return Forwarded.class;
  }

  @Override
  public Uni<Void> handle(Received<Forwarded> event) {
    var at = Objects.requireNonNullElse(event.data().at(), event.time());
    return followRegulator.follow(event.businessUnit(), event.subject(), event.data().due(), at);
  }
}
