package io.zerodistance.analytics.fact;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** What became of every deadline; one row per instant that was promised. */
@ApplicationScoped
class RecordDeadlines implements EventHandler<RecordDeadlines.Deadline> {

  private static final String SET = """
      insert into deadline_fact (business_unit, number, deadline, due_at, set_at) values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, number, deadline, due_at) do update set set_at = excluded.set_at""";
  private static final String MET = """
      insert into deadline_fact (business_unit, number, deadline, due_at, met_at, in_time)
      values (?1, ?2, ?3, ?4, ?5, ?6)
      on conflict (business_unit, number, deadline, due_at) do update
      set met_at = excluded.met_at, in_time = excluded.in_time""";
  private static final String BREACHED = """
      insert into deadline_fact (business_unit, number, deadline, due_at, breached_at) values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, number, deadline, due_at) do update set breached_at = excluded.breached_at""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.routing.deadline-set.v1",
        "zerodistance.routing.deadline-met.v1",
        "zerodistance.routing.deadline-breached.v1");
  }

  @Override
  public Class<Deadline> payload() {
    return Deadline.class;
  }

  @Override
  public Uni<Void> handle(Received<Deadline> event) {
    var data = event.data();
    var unit = event.businessUnit();
    return (switch (event.type()) {
      case "zerodistance.routing.deadline-set.v1" ->
          sql.execute(SET, unit, event.subject(), data.deadline(), data.due(), data.at());
      case "zerodistance.routing.deadline-met.v1" ->
          sql.execute(MET, unit, event.subject(), data.deadline(), data.due(), data.metAt(), data.inTime());
      case "zerodistance.routing.deadline-breached.v1" ->
          sql.execute(BREACHED, unit, event.subject(), data.deadline(), data.due(), data.at());
      default -> throw new IllegalArgumentException(event.type());
    }).replaceWithVoid();
  }

  @RegisterForReflection
  record Deadline(Instant at, String deadline, Instant due, Instant metAt, Boolean inTime) {}
}
