package io.zerodistance.analytics.fact;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.Received;

/** The way of a case through the stages of guided handling. */
@ApplicationScoped
class StageFacts {

  private static final String FIRST = "CONTROL";
  private static final String RECORD = """
      insert into stage_fact (business_unit, number, sequence, stage, at) values (?1, ?2, ?3, cast(?4 as text), ?5)
      on conflict do nothing""";

  @Inject
  Sql sql;

  /** A round of handling begins in the first stage. */
  Uni<Void> began(Received<?> event, Instant at) {
    return entered(event, FIRST, at);
  }

  Uni<Void> entered(Received<?> event, String stage, Instant at) {
    return sql.execute(RECORD, event.businessUnit(), event.subject(), event.sequence(), stage, at).replaceWithVoid();
  }

  /** The handler is done for now; what comes until the next stage is not handling. */
  Uni<Void> left(Received<?> event, Instant at) {
    return entered(event, null, at);
  }
}
