package io.zerodistance.intake.tracking;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Shows the customer the deadlines we gave ourselves, and that somebody takes care. */
@ApplicationScoped
class RoutingNews implements EventHandler<RoutingNews.Data> {

  private static final String DEADLINE_SET = "zerodistance.routing.deadline-set.v1";
  private static final String DEADLINE_MET = "zerodistance.routing.deadline-met.v1";
  private static final String DEADLINE_PAUSED = "zerodistance.routing.deadline-paused.v1";
  private static final String DEADLINE_RESUMED = "zerodistance.routing.deadline-resumed.v1";
  private static final String CASE_ASSIGNED = "zerodistance.routing.case-assigned.v1";
  private static final String CASE_RELEASED = "zerodistance.routing.case-released.v1";
  /** Clocks that the customer was promised nothing by. */
  private static final Set<String> AMONG_OURSELVES = Set.of("HANDOFF", "TRIAGE");
  private static final String HANDLER = "update complaint set handler = ?3 where business_unit = ?1 and number = ?2";

  @Inject
  Timeline timeline;
  @Inject
  Sql sql;

  @RegisterForReflection
  record Data(String deadline, Instant due, Instant metAt, String staff) {}

  @Override
  public Set<String> types() {
    return Set.of(DEADLINE_SET, DEADLINE_MET, DEADLINE_PAUSED, DEADLINE_RESUMED, CASE_ASSIGNED, CASE_RELEASED);
  }

  @Override
  public Class<Data> payload() {
    return Data.class;
  }

  @Override
  public Uni<Void> handle(Received<Data> event) {
    var complaint = new Timeline.Of(event.businessUnit(), event.subject());
    var data = event.data();
    if (data.deadline() != null && AMONG_OURSELVES.contains(data.deadline())) {
      return Uni.createFrom().voidItem();
    }
    return switch (event.type()) {
      case DEADLINE_SET -> timeline.setDeadline(complaint, data.deadline(), data.due());
      case DEADLINE_MET -> timeline.meetDeadline(complaint, data.deadline(), data.due(), data.metAt());
      case DEADLINE_PAUSED -> timeline.pauseDeadline(complaint, data.deadline(), event.time());
      case DEADLINE_RESUMED -> timeline.setDeadline(complaint, data.deadline(), data.due());
      case CASE_ASSIGNED ->
          handledBy(complaint, data.staff()).chain(() -> timeline.move(complaint, "IN_PROGRESS", "RECEIVED"))
              .chain(first -> first ? timeline.enter(complaint, event.time(), Step.TAKEN_UP, null)
                  : Uni.createFrom().voidItem());
      case CASE_RELEASED -> handledBy(complaint, null);
      default -> throw new IllegalArgumentException("not subscribed: " + event.type());
    };
  }

  private Uni<Void> handledBy(Timeline.Of complaint, String staff) {
    return sql.execute(HANDLER, complaint.businessUnit(), complaint.number(), staff).replaceWithVoid();
  }
}
