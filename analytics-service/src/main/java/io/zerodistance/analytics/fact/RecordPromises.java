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

/** What became of every promise to a customer. */
@ApplicationScoped
class RecordPromises implements EventHandler<RecordPromises.Promise> {

  private static final String MADE = """
      insert into promise_fact (business_unit, number, promise, made_at) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, number, promise) do update set made_at = excluded.made_at""";
  private static final String KEPT = """
      insert into promise_fact (business_unit, number, promise, kept_at) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, number, promise) do update set kept_at = excluded.kept_at""";
  private static final String BROKEN = """
      insert into promise_fact (business_unit, number, promise, broken_at) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, number, promise) do update set broken_at = excluded.broken_at""";

  private static final String MOVED = """
      insert into promise_fact (business_unit, number, promise, moved_at) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, number, promise) do update set moved_at = excluded.moved_at""";

  private static final String MADE_GOOD = """
      insert into promise_fact (business_unit, number, promise, made_good_at) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, number, promise) do update set made_good_at = excluded.made_good_at""";
  private static final String CANCELLED = """
      insert into promise_fact (business_unit, number, promise, cancelled_at) values (?1, ?2, ?3, ?4)
      on conflict (business_unit, number, promise) do update set cancelled_at = excluded.cancelled_at""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.promise-made.v1",
        "zerodistance.resolution.promise-kept.v1",
        "zerodistance.resolution.promise-renegotiated.v1",
        "zerodistance.resolution.promise-made-good.v1",
        "zerodistance.resolution.promise-cancelled.v1",
        "zerodistance.resolution.promise-broken.v1");
  }

  @Override
  public Class<Promise> payload() {
    return Promise.class;
  }

  @Override
  public Uni<Void> handle(Received<Promise> event) {
    var statement = switch (event.type()) {
      case "zerodistance.resolution.promise-made.v1" -> MADE;
      case "zerodistance.resolution.promise-kept.v1" -> KEPT;
      case "zerodistance.resolution.promise-broken.v1" -> BROKEN;
      case "zerodistance.resolution.promise-renegotiated.v1" -> MOVED;
      case "zerodistance.resolution.promise-made-good.v1" -> MADE_GOOD;
      case "zerodistance.resolution.promise-cancelled.v1" -> CANCELLED;
      default -> throw new IllegalArgumentException(event.type());
    };
    return sql.execute(statement, event.businessUnit(), event.subject(), event.data().promise(), event.data().at())
        .replaceWithVoid();
  }

  @RegisterForReflection
  record Promise(Instant at, String promise) {}
}
