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

/** What a complaint is about, as a person said last; words of harm change the severity alone. */
@ApplicationScoped
class RecordTriage implements EventHandler<RecordTriage.Triaged> {

  private static final String RECORD = """
      insert into case_fact (business_unit, number, triaged_sequence, triaged_at, taxonomy_item, dimension, rollup, severity,
        motive, demand)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      on conflict (business_unit, number) do update set triaged_sequence = excluded.triaged_sequence,
        triaged_at = excluded.triaged_at, taxonomy_item = excluded.taxonomy_item, dimension = excluded.dimension,
        rollup = excluded.rollup, severity = excluded.severity, motive = excluded.motive, demand = excluded.demand
      where coalesce(case_fact.triaged_sequence, 0) < excluded.triaged_sequence""";

  private static final String RAISE = """
      insert into case_fact (business_unit, number, triaged_sequence, severity) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, number) do update set triaged_sequence = excluded.triaged_sequence,
        severity = excluded.severity
      where coalesce(case_fact.triaged_sequence, 0) < excluded.triaged_sequence""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.complaint-triaged.v1");
  }

  @Override
  public Class<Triaged> payload() {
    return Triaged.class;
  }

  @Override
  public Uni<Void> handle(Received<Triaged> event) {
    var data = event.data();
    if (Boolean.TRUE.equals(data.raised())) {
      return sql.execute(RAISE, event.businessUnit(), event.subject(), event.sequence(), data.severity())
          .replaceWithVoid();
    }
    return sql.execute(RECORD, event.businessUnit(), event.subject(), event.sequence(), data.at(), data.taxonomyItem(),
        data.dimension(), data.rollup(), data.severity(), data.motive(), data.demand()).replaceWithVoid();
  }

  @RegisterForReflection
  record Triaged(Instant at, String taxonomyItem, String dimension, String rollup, String severity, String motive,
      String demand, Boolean raised) {}
}
