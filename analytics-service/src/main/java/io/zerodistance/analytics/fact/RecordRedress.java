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

/** Money granted, paid and taken back, in minor units, one row per remedy. */
@ApplicationScoped
class RecordRedress implements EventHandler<RecordRedress.Redress> {

  private static final String GRANTED = """
      insert into redress_fact (business_unit, number, remedy, currency, granted, granted_at)
      values (?1, ?2, ?3, ?4, ?5, ?6)
      on conflict (business_unit, number, remedy) do update
      set granted = excluded.granted, granted_at = excluded.granted_at""";
  private static final String PAID = """
      insert into redress_fact (business_unit, number, remedy, currency, paid, paid_at) values (?1, ?2, ?3, ?4, ?5, ?6)
      on conflict (business_unit, number, remedy) do update set paid = excluded.paid, paid_at = excluded.paid_at""";
  private static final String REVERSED = """
      insert into redress_fact (business_unit, number, remedy, currency, reversed, reversed_at)
      values (?1, ?2, ?3, ?4, ?5, ?6)
      on conflict (business_unit, number, remedy) do update
      set reversed = excluded.reversed, reversed_at = excluded.reversed_at""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.redress-granted.v1",
        "zerodistance.resolution.redress-paid.v1",
        "zerodistance.resolution.redress-reversed.v1");
  }

  @Override
  public Class<Redress> payload() {
    return Redress.class;
  }

  @Override
  public Uni<Void> handle(Received<Redress> event) {
    var statement = switch (event.type()) {
      case "zerodistance.resolution.redress-granted.v1" -> GRANTED;
      case "zerodistance.resolution.redress-paid.v1" -> PAID;
      case "zerodistance.resolution.redress-reversed.v1" -> REVERSED;
      default -> throw new IllegalArgumentException(event.type());
    };
    var data = event.data();
    return sql.execute(statement, event.businessUnit(), event.subject(), data.remedy(), data.amount().currency(),
        data.amount().amount(), data.at()).replaceWithVoid();
  }

  @RegisterForReflection
  record Redress(Instant at, String remedy, Money amount) {}
}
