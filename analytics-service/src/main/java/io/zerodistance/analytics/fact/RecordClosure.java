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

/** When the case was last closed, by whom, and whether the customer had confirmed it. */
@ApplicationScoped
class RecordClosure implements EventHandler<RecordClosure.Closed> {

  private static final String RECORD = """
      insert into case_fact (business_unit, number, closed_sequence, closed_at, handler, confirmed)
      values (?1, ?2, ?3, ?4, cast(?5 as text), ?6)
      on conflict (business_unit, number) do update set closed_sequence = excluded.closed_sequence,
        closed_at = excluded.closed_at, handler = excluded.handler, confirmed = excluded.confirmed
      where coalesce(case_fact.closed_sequence, 0) < excluded.closed_sequence""";

  @Inject
  Sql sql;
  @Inject
  StageFacts stages;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.case-closed.v1");
  }

  @Override
  public Class<Closed> payload() {
    return Closed.class;
  }

  @Override
  public Uni<Void> handle(Received<Closed> event) {
    var data = event.data();
    return sql.execute(RECORD, event.businessUnit(), event.subject(), event.sequence(), data.at(), data.handler(),
        data.confirmed()).chain(() -> stages.left(event, data.at()));
  }

  @RegisterForReflection
  record Closed(Instant at, String handler, boolean confirmed) {}
}
