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

/** The customer took the complaint back. */
@ApplicationScoped
class RecordWithdrawal implements EventHandler<RecordWithdrawal.Withdrawn> {

  private static final String RECORD = """
      insert into case_fact (business_unit, number, withdrawn_at) values (?1, ?2, ?3)
      on conflict (business_unit, number) do update set withdrawn_at = excluded.withdrawn_at""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.complaint-withdrawn.v1");
  }

  @Override
  public Class<Withdrawn> payload() {
    return Withdrawn.class;
  }

  @Override
  public Uni<Void> handle(Received<Withdrawn> event) {
    return sql.execute(RECORD, event.businessUnit(), event.subject(), event.data().at()).replaceWithVoid();
  }

  @RegisterForReflection
  record Withdrawn(Instant at) {}
}
