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

/** When the handler last called the case resolved, and whether on the spot. */
@ApplicationScoped
class RecordResolution implements EventHandler<RecordResolution.Resolved> {

  private static final String RECORD = """
      insert into case_fact (business_unit, number, resolved_sequence, resolved_at, on_the_spot) values (?1, ?2, ?3, ?4, ?5)
      on conflict (business_unit, number) do update set resolved_sequence = excluded.resolved_sequence,
        resolved_at = excluded.resolved_at, on_the_spot = excluded.on_the_spot
      where coalesce(case_fact.resolved_sequence, 0) < excluded.resolved_sequence""";

  @Inject
  Sql sql;
  @Inject
  StageFacts stages;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.case-resolved.v1");
  }

  @Override
  public Class<Resolved> payload() {
    return Resolved.class;
  }

  @Override
  public Uni<Void> handle(Received<Resolved> event) {
    return sql.execute(RECORD, event.businessUnit(), event.subject(), event.sequence(), event.data().at(),
        event.data().onTheSpot()).chain(() -> stages.left(event, event.data().at()));
  }

  @RegisterForReflection
  record Resolved(Instant at, boolean onTheSpot) {}
}
