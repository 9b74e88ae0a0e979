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

/** Shows the customer the deadlines we gave ourselves, that somebody takes care, and when we come to see. */
@ApplicationScoped
class RoutingNews implements EventHandler<RoutingNews.Data> {

  private static final String DEADLINE_SET = "zerodistance.routing.deadline-set.v1";
  private static final String DEADLINE_MET = "zerodistance.routing.deadline-met.v1";
  private static final String DEADLINE_LIFTED = "zerodistance.routing.deadline-lifted.v1";
  private static final String DEADLINE_PAUSED = "zerodistance.routing.deadline-paused.v1";
  private static final String DEADLINE_RESUMED = "zerodistance.routing.deadline-resumed.v1";
  private static final String CASE_ASSIGNED = "zerodistance.routing.case-assigned.v1";
  private static final String VISIT_ARRANGED = "zerodistance.routing.visit-arranged.v1";
  private static final String VISIT_CALLED_OFF = "zerodistance.routing.visit-called-off.v1";
  private static final String CASE_RELEASED = "zerodistance.routing.case-released.v1";
  /** Clocks that the customer was promised nothing by. */
  private static final Set<String> AMONG_OURSELVES = Set.of("HANDOFF", "TRIAGE");
  private static final String HANDLER = "update complaint set handler = ?3 where business_unit = ?1 and number = ?2";

  @Inject
  Timeline timeline;
  @Inject
  Visits visits;
  @Inject
  Sql sql;

  @RegisterForReflection
  record Data(String deadline, Instant due, Instant metAt, String staff, String handoff, String visit, Instant from,
      Instant to, String zone, boolean confirmed, boolean moved) {}

  @Override
  public Set<String> types() {
    return Set.of(DEADLINE_SET, DEADLINE_MET, DEADLINE_LIFTED, DEADLINE_PAUSED, DEADLINE_RESUMED, CASE_ASSIGNED,
        CASE_RELEASED, VISIT_ARRANGED, VISIT_CALLED_OFF);
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
      case DEADLINE_LIFTED -> timeline.liftDeadline(complaint, data.deadline());
      case DEADLINE_PAUSED -> timeline.pauseDeadline(complaint, data.deadline(), event.time());
      case DEADLINE_RESUMED -> timeline.setDeadline(complaint, data.deadline(), data.due());
      case CASE_ASSIGNED ->
          handledBy(complaint, data.staff()).chain(() -> timeline.move(complaint, "IN_PROGRESS", "RECEIVED"))
              .chain(first -> first ? timeline.enter(complaint, event.time(), Step.TAKEN_UP, null)
                  : Uni.createFrom().voidItem());
      case CASE_RELEASED -> handledBy(complaint, null);
      case VISIT_ARRANGED -> arranged(complaint, data, event.time());
      case VISIT_CALLED_OFF -> visits.end(complaint, data.handoff())
          .chain(() -> timeline.enter(complaint, event.time(), Step.VISIT_CALLED_OFF, null));
      default -> throw new IllegalArgumentException("not subscribed: " + event.type());
    };
  }

  /** The entry and the appointment have the same instant: so each entry is shown with its own time. */
  private Uni<Void> arranged(Timeline.Of complaint, Data data, Instant at) {
    return visits.arrange(complaint, data.handoff(),
        new Visits.Visit(data.visit(), data.from(), data.to(), data.zone(), data.confirmed(), at, false))
        .chain(() -> timeline.enter(complaint, at, data.moved() ? Step.VISIT_MOVED : Step.VISIT_ARRANGED, null));
  }

  private Uni<Void> handledBy(Timeline.Of complaint, String staff) {
    return sql.execute(HANDLER, complaint.businessUnit(), complaint.number(), staff).replaceWithVoid();
  }
}
