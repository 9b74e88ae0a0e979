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

/** A complaint exists, and what was known of it when it came; the row counts from now on. */
@ApplicationScoped
class RecordRegistration implements EventHandler<RecordRegistration.Registered> {

  private static final String RECORD = """
      insert into case_fact (business_unit, number, received_at, kind, channel, language, safety, site, region, product,
        given_item, suggested_item, suggested_severity)
      values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as text), cast(?9 as text), cast(?10 as text), cast(?11 as text),
        cast(?12 as text), ?13)
      on conflict (business_unit, number) do update set received_at = excluded.received_at, kind = excluded.kind,
        channel = excluded.channel, language = excluded.language, safety = excluded.safety, site = excluded.site,
        region = excluded.region, product = excluded.product, given_item = excluded.given_item,
        suggested_item = excluded.suggested_item, suggested_severity = excluded.suggested_severity""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.complaint-registered.v1");
  }

  @Override
  public Class<Registered> payload() {
    return Registered.class;
  }

  @Override
  public Uni<Void> handle(Received<Registered> event) {
    var data = event.data();
    return sql.execute(RECORD, event.businessUnit(), event.subject(), data.receivedAt(), data.kind(), data.channel(),
        data.language(), data.safety(), data.site(), data.region(), data.product(), data.taxonomyItem(),
        data.suggestedItem(), data.severity()).replaceWithVoid();
  }

  @RegisterForReflection
  record Registered(Instant receivedAt, String kind, String channel, String language, boolean safety, String site,
      String region, String product, String taxonomyItem, String suggestedItem, String severity) {}
}
