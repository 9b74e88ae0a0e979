package io.zerodistance.resolution.casefile;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Keeps who handles the case; works also when the complaint itself has not arrived yet. */
@ApplicationScoped
class CaseAssignmentConsumer implements EventHandler<CaseAssignmentConsumer.Assignment> {

  private static final String ASSIGNED = "zerodistance.routing.case-assigned.v1";
  private static final String RELEASED = "zerodistance.routing.case-released.v1";

  @Inject
  CaseFiles cases;
  @Inject
  Handlers handlers;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  @RegisterForReflection
  record Assignment(String number, String staff) {}

  @Override
  public Set<String> types() {
    return Set.of(ASSIGNED, RELEASED);
  }

  @Override
  public Class<Assignment> payload() {
    return Assignment.class;
  }

  @Override
  public Uni<Void> handle(Received<Assignment> event) {
    var assignment = event.data();
    var assigned = ASSIGNED.equals(event.type());
    var now = clock.instant();
    return cases.findLocked(assignment.number())
        .call(() -> assigned ? handlers.assign(event.businessUnit(), assignment.number(), assignment.staff(), now)
            : handlers.release(event.businessUnit(), assignment.number(), assignment.staff(), now))
        .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem()
            : cases.keep(found.get()).chain(() -> timeline.note(found.get(), now,
                assigned ? "case-assigned" : "case-released", null, assignment.staff())));
  }
}
