package io.zerodistance.intake.abuse;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Moment;

/** The allowances that all replicas count together, one row per client and purpose; call inside a transaction. */
@ApplicationScoped
class SharedAllowances {

  /** Guarded in the row itself: of two replicas that ask at once, the second counts on what the first has left. */
  private static final String TAKE = """
      insert into client_allowance as a (client, purpose, free_at)
      values (?1, ?2, cast(?3 as timestamptz) + make_interval(secs => ?4))
      on conflict (client, purpose) do update
      set free_at = greatest(a.free_at, cast(?3 as timestamptz)) + make_interval(secs => ?4)
      where greatest(a.free_at, cast(?3 as timestamptz)) + make_interval(secs => ?4)
        <= cast(?3 as timestamptz) + make_interval(secs => ?5)""";
  private static final String FREE_AT = "select free_at from client_allowance where client = ?1 and purpose = ?2";
  private static final String FORGET = "delete from client_allowance where free_at < ?1";

  @Inject
  Sql sql;

  /** @return empty when let in, else how long to wait */
  Uni<Optional<Duration>> take(String client, String purpose, Allowance.Rate rate, Instant now) {
    return sql.execute(TAKE, client, purpose, now, seconds(rate.unit()), seconds(rate.per()))
        .chain(taken -> taken == 1 ? Uni.createFrom().item(Optional.<Duration>empty())
            : sql.rows(FREE_AT, client, purpose).map(rows -> Optional.of(Allowance.wait(rows.isEmpty() ? now
                : Moment.of(rows.getFirst()[0]), rate, now))));
  }

  /** Whoever has the whole allowance again is nobody to remember. */
  Uni<Void> forget(Instant now) {
    return sql.execute(FORGET, now).replaceWithVoid();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
