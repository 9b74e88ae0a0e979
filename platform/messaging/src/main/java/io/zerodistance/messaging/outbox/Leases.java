package io.zerodistance.messaging.outbox;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** Which shards this relay may publish: each shard has one holder, live relays share them evenly, a dead one loses them. */
@ApplicationScoped
class Leases {

  static final Duration LENGTH = Duration.ofSeconds(5);

  /** The clock is the database's, so relays with wrong clocks cannot hold one shard at once. */
  private static final String APPEAR = """
      insert into relay_member (owner, seen_at) values ($1, now())
      on conflict (owner) do update set seen_at = now()""";
  private static final String FAIR_SHARE = """
      select ceil($1::numeric / greatest(1, count(*)))::int from relay_member
      where seen_at > now() - make_interval(secs => $2)""";
  private static final String RENEW = """
      with mine as (select shard from outbox_lease where owner = $1 order by shard limit $2 for update skip locked)
      update outbox_lease l set expires_at = now() + make_interval(secs => $3) from mine where l.shard = mine.shard
      returning l.shard""";
  private static final String TAKE = """
      with free as (select shard from outbox_lease where expires_at < now() order by shard limit $2 for update skip locked)
      update outbox_lease l set owner = $1, expires_at = now() + make_interval(secs => $3) from free where l.shard = free.shard
      returning l.shard""";
  private static final String RELEASE = "update outbox_lease set owner = null, expires_at = 'epoch' where owner = $1";
  private static final String LEAVE = "delete from relay_member where owner = $1";

  @Inject
  Pool pool;

  private final String owner = UUID.randomUUID().toString();

  /** Renews or takes leases up to the fair share and answers the shards held now. */
  Uni<Set<Short>> hold() {
    double seconds = LENGTH.toMillis() / 1000.0;
    return pool.preparedQuery(APPEAR).execute(Tuple.of(owner))
        .chain(() -> pool.preparedQuery(FAIR_SHARE).execute(Tuple.of(Shard.COUNT, seconds)))
        .chain(share -> {
          int fair = share.iterator().next().getInteger(0);
          return shards(pool.preparedQuery(RENEW).execute(Tuple.of(owner, fair, seconds))).chain(held -> {
            if (held.size() >= fair) {
              return Uni.createFrom().item(held);
            }
            return shards(pool.preparedQuery(TAKE).execute(Tuple.of(owner, fair - held.size(), seconds)))
                .map(taken -> {
                  taken.addAll(held);
                  return taken;
                });
          });
        });
  }

  /** Gives everything back at a clean stop, so that another relay goes on at once. */
  Uni<Void> release() {
    return pool.preparedQuery(RELEASE).execute(Tuple.of(owner))
        .chain(() -> pool.preparedQuery(LEAVE).execute(Tuple.of(owner))).replaceWithVoid();
  }

  private static Uni<Set<Short>> shards(Uni<io.vertx.mutiny.sqlclient.RowSet<io.vertx.mutiny.sqlclient.Row>> rows) {
    return rows.map(set -> StreamSupport.stream(set.spliterator(), false).map(row -> row.getShort(0))
        .collect(Collectors.toSet()));
  }
}
