package io.zerodistance.routing.workqueue;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;
import io.zerodistance.routing.assignment.FollowKind;

/** A complaint is an inquiry, or an inquiry a complaint: its deadlines follow. */
@ApplicationScoped
class CaseKindChangedConsumer implements EventHandler<CaseKindChangedConsumer.CaseKindChanged> {

  @RegisterForReflection
  record CaseKindChanged(String kind) {}

  @Inject
  FollowKind followKind;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.case-kind-changed.v1");
  }

  @Override
  public Class<CaseKindChanged> payload() {
    return CaseKindChanged.class;
  }

  @Override
  public Uni<Void> handle(Received<CaseKindChanged> event) {
    return followKind.follow(event.businessUnit(), event.subject(), event.data().kind(), event.time());
  }
}
