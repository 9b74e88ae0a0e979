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
import io.zerodistance.routing.assignment.RegisterCase;
import io.zerodistance.routing.servicelevel.CaseTraits;

/** A complaint was filed: it gets its deadlines and an owner, or a reason to wait. */
@ApplicationScoped
class ComplaintRegisteredConsumer implements EventHandler<ComplaintRegisteredConsumer.ComplaintRegistered> {

  @RegisterForReflection
  record ComplaintRegistered(Instant at, String kind, String channel, String severity, String taxonomyItem,
      String suggestedItem, String customer, String language, Instant receivedAt, String product) {}

  @Inject
  RegisterCase registerCase;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.complaint-registered.v1");
  }

  @Override
  public Class<ComplaintRegistered> payload() {
    return ComplaintRegistered.class;
  }

  @Override
  public Uni<Void> handle(Received<ComplaintRegistered> event) {
    var data = event.data();
    var at = Objects.requireNonNullElse(data.at(), event.time());
    return registerCase.register(new RegisterCase.Filing(event.businessUnit(), event.subject(),
        new CaseTraits(data.kind(), data.severity(), data.channel()),
        Objects.requireNonNullElse(data.language(), "zh"), data.customer(),
        data.taxonomyItem() != null ? data.taxonomyItem() : data.suggestedItem(),
        data.product(),
        Objects.requireNonNullElse(data.receivedAt(), at), at));
  }
}
