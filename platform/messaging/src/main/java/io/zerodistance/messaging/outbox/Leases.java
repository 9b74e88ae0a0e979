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
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Which shards this relay may publish: each shard has one holder, live relays share them evenly, a dead one loses them. */
@ApplicationScoped
class Leases {

  static final Duration LENGTH = Duration.ofSeconds(5);
  static final Duration CHECK = Duration.ofMillis(1_200);

  /**
   * One statement: be seen, count the others, keep the fair share, hand the rest back, take what is free. The clock is the
   * database's, so relays with wrong clocks cannot hold one shard at once.
   */
  private static final String HOLD = """
      with seen as (
        insert into relay_member (owner, seen_at) values ($1, now())
        on conflict (owner) do update set seen_at = now()),
      share as (
        select ceil($2::numeric / (1 + count(*)))::int as fair from relay_member
        where owner <> $1 and seen_at > now() - make_interval(secs => $3)),
      mine as (
        select shard, row_number() over (order by shard) as place
        from (select shard from outbox_lease where owner = $1 for update skip locked) held),
      free as (
        select shard from outbox_lease where expires_at < now() and owner is distinct from $1 order by shard
        limit greatest(0, (select fair from share) - (select count(*) from mine)) for update skip locked),
      decided as (
        select shard, place <= (select fair from share) as keep from mine union all select shard, true from free)
      update outbox_lease l
      set owner = case when keep then $1 end,
        expires_at = case when keep then now() + make_interval(secs => $3) else 'epoch' end
      from decided where l.shard = decided.shard
      returning l.shard, keep""";
  private static final String RELEASE = "update outbox_lease set owner = null, expires_at = 'epoch' where owner = $1";
  private static final String LEAVE = "delete from relay_member where owner = $1";

  @Inject
  Pool pool;

  private final String owner = UUID.randomUUID().toString();

  /** Renews, hands back or takes leases towards the fair share and answers the shards held now. */
  Uni<Set<Short>> hold() {
    return pool.preparedQuery(HOLD).execute(Tuple.of(owner, Shard.COUNT, LENGTH.toMillis() / 1000.0))
        .map(rows -> StreamSupport.stream(rows.spliterator(), false).filter(row -> row.getBoolean(1))
            .map(Leases::shard).collect(Collectors.toUnmodifiableSet()));
  }

  /** Gives everything back at a clean stop, so that another relay goes on at once. */
  Uni<Void> release() {
    return pool.preparedQuery(RELEASE).execute(Tuple.of(owner))
        .chain(() -> pool.preparedQuery(LEAVE).execute(Tuple.of(owner))).replaceWithVoid();
  }

  private static Short shard(Row row) {
    return row.getShort(0);
  }
}
