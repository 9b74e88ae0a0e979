package io.zerodistance.messaging.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import io.zerodistance.messaging.event.Envelope;

/** The outbox as the relay sees it: what the broker does not have yet, by shard, oldest first. */
@ApplicationScoped
class PendingEvents {

  /** Never "position > last": identity values commit out of order, and a late one would be skipped for ever. */
  private static final String OLDEST = """
      select position, id, type, aggregateid, business_unit, sequence, occurred_at, payload
      from oldest_pending($1, $2) order by position""";
  /** Not waited for on the disk: what a crash of the database brings back is sent once more, and every consumer absorbs a copy. */
  private static final String PUBLISHED = """
      with soon as materialized (select set_config('synchronous_commit', 'off', true))
      select forget_published($1) from soon""";
  private static final String REFUSED = """
      update outbox set attempts = attempts + 1, last_error = $2,
        next_attempt_at = now() + make_interval(secs => least(60, power(2, least(attempts, 6))))
      where position = $1""";
  /** A connection that hangs half-open must not stop the relay for ever. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  record Pending(long position, Envelope event) {}

  @Inject
  Pool pool;

  Uni<List<Pending>> oldest(Set<Short> shards, int limit) {
    return pool.preparedQuery(OLDEST).execute(Tuple.of(shards.toArray(Short[]::new), limit))
        .ifNoItem().after(PATIENCE).fail()
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).map(PendingEvents::read).toList());
  }

  Uni<Void> forgetPublished(List<Long> positions) {
    return positions.isEmpty() ? Uni.createFrom().voidItem()
        : pool.preparedQuery(PUBLISHED).execute(Tuple.of(positions.toArray(Long[]::new)))
            .ifNoItem().after(PATIENCE).fail().replaceWithVoid();
  }

  /** Sets each aside for a while, longer each time; its case waits behind it. */
  Uni<Void> markRefused(Map<Long, String> codes) {
    return codes.isEmpty() ? Uni.createFrom().voidItem()
        : pool.preparedQuery(REFUSED).executeBatch(codes.entrySet().stream()
            .map(refused -> Tuple.of(refused.getKey(), refused.getValue())).toList())
            .ifNoItem().after(PATIENCE).fail().replaceWithVoid();
  }

  private static Pending read(Row row) {
    return new Pending(row.getLong(0),
        new Envelope(row.getUUID(1), row.getString(2), row.getString(3), row.getString(4),
            row.getLong(5), row.getOffsetDateTime(6).toInstant(), row.getString(7)));
  }
}
