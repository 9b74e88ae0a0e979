package io.zerodistance.analytics.lag;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.analytics.fact.FactTypes;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Notes, with every event that is applied, how far the facts reach. */
@ApplicationScoped
class RecordProgress implements EventHandler<RecordProgress.Anything> {

  private static final int SHARDS = 64;
  private static final String RECORD = """
      insert into event_progress (producer, shard, newest_at) values (?1, ?2, ?3)
      on conflict (producer, shard) do update set newest_at = excluded.newest_at
      where event_progress.newest_at < excluded.newest_at""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return FactTypes.ALL;
  }

  @Override
  public Class<Anything> payload() {
    return Anything.class;
  }

  @Override
  public Uni<Void> handle(Received<Anything> event) {
    var producer = event.type().split("\\.")[1];
    return sql.execute(RECORD, producer, (short) Math.floorMod(event.subject().hashCode(), SHARDS), event.time())
        .replaceWithVoid();
  }

  @RegisterForReflection
  record Anything(String number) {}
}
