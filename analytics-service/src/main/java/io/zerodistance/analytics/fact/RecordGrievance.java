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

/** A remark of someone who did not complain, as staff noted it. */
@ApplicationScoped
class RecordGrievance implements EventHandler<RecordGrievance.Captured> {

  private static final String RECORD = """
      insert into grievance_fact (business_unit, number, item, dimension, rollup, site, captured_at)
      values (?1, ?2, cast(?3 as text), cast(?4 as text), cast(?5 as text), cast(?6 as text), ?7)
      on conflict do nothing""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.grievance-captured.v1");
  }

  @Override
  public Class<Captured> payload() {
    return Captured.class;
  }

  @Override
  public Uni<Void> handle(Received<Captured> event) {
    var data = event.data();
    return sql
        .execute(RECORD, event.businessUnit(), event.subject(), data.taxonomyItem(), data.dimension(), data.rollup(),
            data.site(), data.at())
        .replaceWithVoid();
  }

  @RegisterForReflection
  record Captured(Instant at, String taxonomyItem, String dimension, String rollup, String site) {}
}
