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
import io.zerodistance.routing.assignment.WaitForCustomer;

/** The customer was asked for facts, answered, or let the time pass: the clock stands still in between. */
@ApplicationScoped
class InformationConsumer implements EventHandler<InformationConsumer.Information> {
  private static final String REQUESTED = "zerodistance.intake.information-requested.v1";
  private static final String RECEIVED = "zerodistance.intake.information-received.v1";
  private static final String LAPSED = "zerodistance.intake.information-lapsed.v1";

  /** @param because only where the answers are no longer waited for */
  @RegisterForReflection
  record Information(Instant at, String because) {}

  @Inject
  WaitForCustomer waiting;

  @Override
  public Set<String> types() {
    return Set.of(REQUESTED, RECEIVED, LAPSED);
  }

  @Override
  public Class<Information> payload() {
    return Information.class;
  }

  @Override
  public Uni<Void> handle(Received<Information> event) {
    var unit = event.businessUnit();
    var number = event.subject();
    var at = Objects.requireNonNullElse(event.data().at(), event.time());
    return switch (event.type()) {
      case REQUESTED -> waiting.asked(unit, number, at);
      case RECEIVED -> waiting.over(unit, number, at, "ANSWERED");
      case LAPSED -> waiting.over(unit, number, at, Objects.requireNonNullElse(event.data().because(), "LAPSED"));
      default -> throw new IllegalArgumentException("not subscribed to " + event.type());
    };
  }
}
