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

/** When the customer was first answered: the earliest of all replies. */
@ApplicationScoped
class RecordFirstResponse implements EventHandler<RecordFirstResponse.Replied> {

  private static final String RECORD = """
      insert into case_fact (business_unit, number, first_response_at) values (?1, ?2, ?3)
      on conflict (business_unit, number) do update
      set first_response_at = least(case_fact.first_response_at, excluded.first_response_at)""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.reply-sent.v1");
  }

  @Override
  public Class<Replied> payload() {
    return Replied.class;
  }

  @Override
  public Uni<Void> handle(Received<Replied> event) {
    return sql.execute(RECORD, event.businessUnit(), event.subject(), event.data().at()).replaceWithVoid();
  }

  @RegisterForReflection
  record Replied(Instant at) {}
}
