package io.zerodistance.resolution.closing;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Keeps which policy set the time for resolution: a final response names the right that goes with it. */
@ApplicationScoped
class DeadlinePolicyConsumer implements EventHandler<DeadlinePolicyConsumer.DeadlineSet> {

  @Inject
  CasePolicies policies;

  @RegisterForReflection
  record DeadlineSet(String number, Instant at, String deadline, String policy) {}

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.routing.deadline-set.v1");
  }

  @Override
  public Class<DeadlineSet> payload() {
    return DeadlineSet.class;
  }

  @Override
  public Uni<Void> handle(Received<DeadlineSet> event) {
    var set = event.data();
    return "RESOLUTION".equals(set.deadline())
        ? policies.keep(event.businessUnit(), set.number(), set.policy(), set.at()) : Uni.createFrom().voidItem();
  }
}
