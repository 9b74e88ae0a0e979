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

/** Each time a case had to be worked on again. */
@ApplicationScoped
class RecordReopening implements EventHandler<RecordReopening.Reopened> {

  private static final String RECORD = """
      insert into reopening_fact (business_unit, number, round, because, reopened_at) values (?1, ?2, ?3, cast(?4 as text), ?5)
      on conflict do nothing""";
  private static final String LATEST = """
      insert into case_fact (business_unit, number, reopened_sequence, reopened_at, reopened_because)
      values (?1, ?2, ?3, ?4, cast(?5 as text))
      on conflict (business_unit, number) do update set reopened_sequence = excluded.reopened_sequence,
        reopened_at = excluded.reopened_at, reopened_because = excluded.reopened_because
      where coalesce(case_fact.reopened_sequence, 0) < excluded.reopened_sequence""";

  @Inject
  StageFacts stages;
  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.case-reopened.v1");
  }

  @Override
  public Class<Reopened> payload() {
    return Reopened.class;
  }

  @Override
  public Uni<Void> handle(Received<Reopened> event) {
    var data = event.data();
    return sql.execute(RECORD, event.businessUnit(), event.subject(), data.round(), data.because(), data.at())
        .chain(() -> sql.execute(LATEST, event.businessUnit(), event.subject(), event.sequence(), data.at(),
            data.because()))
        .chain(() -> stages.began(event, data.at()));
  }

  @RegisterForReflection
  record Reopened(Instant at, String because, int round) {}
}
