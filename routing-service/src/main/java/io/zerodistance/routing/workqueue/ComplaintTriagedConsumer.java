package io.zerodistance.routing.workqueue;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;
import io.zerodistance.routing.assignment.RetriageCase;

/** A person confirmed what the complaint is about, or words of harm raised it: deadlines and owner follow. */
@ApplicationScoped
class ComplaintTriagedConsumer implements EventHandler<ComplaintTriagedConsumer.ComplaintTriaged> {

  @RegisterForReflection
  record ComplaintTriaged(String taxonomyItem, String dimension, String severity, String triagedBy,
      String customerClass, Boolean raised) {}

  @Inject
  RetriageCase retriageCase;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.complaint-triaged.v1");
  }

  @Override
  public Class<ComplaintTriaged> payload() {
    return ComplaintTriaged.class;
  }

  @Override
  public Uni<Void> handle(Received<ComplaintTriaged> event) {
    return retriageCase.retriage(new RetriageCase.Triage(event.businessUnit(), event.subject(),
        event.data().taxonomyItem(), event.data().dimension(), event.data().severity(),
        event.data().triagedBy(), event.time(), event.data().customerClass(),
        Boolean.TRUE.equals(event.data().raised())));
  }
}
