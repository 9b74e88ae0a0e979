package io.zerodistance.analytics.fact;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** What came as a complaint and is none: the row stays and counts no more; a question is counted as one, and a complaint again. */
@ApplicationScoped
class RecordKind implements EventHandler<RecordKind.Corrected> {

  private static final String RECORD = """
      update case_fact set kind = ?3, received_at = null where business_unit = ?1 and number = ?2""";
  private static final String CHANGE = "update case_fact set kind = ?3 where business_unit = ?1 and number = ?2";
  private static final String STAYS_A_CASE = "zerodistance.intake.case-kind-changed.v1";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.kind-corrected.v1", STAYS_A_CASE);
  }

  @Override
  public Class<Corrected> payload() {
    return Corrected.class;
  }

  @Override
  public Uni<Void> handle(Received<Corrected> event) {
    return sql.execute(STAYS_A_CASE.equals(event.type()) ? CHANGE : RECORD, event.businessUnit(), event.subject(),
        event.data().kind()).replaceWithVoid();
  }

  @RegisterForReflection
  record Corrected(String kind) {}
}
