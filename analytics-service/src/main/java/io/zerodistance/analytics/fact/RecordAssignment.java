package io.zerodistance.analytics.fact;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Who had the case last. */
@ApplicationScoped
class RecordAssignment implements EventHandler<RecordAssignment.Assigned> {

  private static final String RECORD = """
      insert into case_fact (business_unit, number, assigned_sequence, owner) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, number) do update set assigned_sequence = excluded.assigned_sequence, owner = excluded.owner
      where coalesce(case_fact.assigned_sequence, 0) < excluded.assigned_sequence""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.routing.case-assigned.v1");
  }

  @Override
  public Class<Assigned> payload() {
    return Assigned.class;
  }

  @Override
  public Uni<Void> handle(Received<Assigned> event) {
    return sql.execute(RECORD, event.businessUnit(), event.subject(), event.sequence(), event.data().staff())
        .replaceWithVoid();
  }

  @RegisterForReflection
  record Assigned(String staff) {}
}
