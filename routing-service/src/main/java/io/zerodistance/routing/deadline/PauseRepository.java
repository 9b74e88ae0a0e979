package io.zerodistance.routing.deadline;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.routing.clock.Pause;
import io.zerodistance.routing.store.Columns;

/** The ledger of time that does not count; call inside a transaction. */
@ApplicationScoped
class PauseRepository {
  private static final String OPEN = """
      insert into deadline_pause (business_unit, number, deadline, round, from_at, because)
      values (?1, ?2, ?3, ?4, ?5, ?6)
      on conflict (business_unit, number, deadline, round, from_at) do update set to_at = null""";
  /** Never before it began, should the clocks of two replicas differ. */
  private static final String CLOSE = """
      update deadline_pause set to_at = greatest(from_at, ?5)
      where business_unit = ?1 and number = ?2 and deadline = ?3 and round = ?4 and to_at is null""";
  private static final String OF =
      """
      select from_at, to_at from deadline_pause
      where business_unit = ?1 and number = ?2 and deadline = ?3 and round = ?4 and to_at is not null order by from_at""";
  private static final String OF_MANY = """
      select asked.business_unit, asked.number, asked.deadline, asked.round, from_at, to_at
      from jsonb_to_recordset(cast(cast(?1 as text) as jsonb))
        as asked (business_unit text, number text, deadline text, round integer)
      cross join lateral (
        select from_at, to_at from deadline_pause p
        where p.business_unit = asked.business_unit and p.number = asked.number and p.deadline = asked.deadline
          and p.round = asked.round and to_at is not null offset 0) stood
      order by from_at""";

  private static final String ASKED_SINCE = """
      select from_at from case_wait where business_unit = ?1 and number = ?2 and to_at is null and from_at > ?3""";
  private static final String STOOD = """
      select from_at, to_at from case_wait
      where business_unit = ?1 and number = ?2 and from_at > ?5 and to_at is not null
      union
      select from_at, to_at from deadline_pause
      where business_unit = ?1 and number = ?2 and deadline = ?3 and round = ?4 and to_at is not null""";
  /** A wait that the clock ran for a part of counts wholly now. */
  private static final String COPY = """
      insert into deadline_pause (business_unit, number, deadline, round, from_at, to_at, because)
      select business_unit, number, ?3, ?4, from_at, to_at, 'INFORMATION_REQUESTED' from case_wait
      where business_unit = ?1 and number = ?2 and from_at > ?5 and from_at < ?6 and to_at is not null
      on conflict (business_unit, number, deadline, round, from_at) do update set to_at = excluded.to_at""";

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;

  /** Which deadline, as the primary key says it. */
  private record Key(String businessUnit, String number, String kind, int round) {
    static Key of(Deadline d) {
      return new Key(d.businessUnit(), d.number(), d.kind().name(), d.round());
    }
  }

  /** One that ended early, because the clock ran for a while, goes on as if it never had. */
  Uni<Void> open(Deadline d, Instant from, String because) {
    return sql.execute(OPEN, d.businessUnit(), d.number(), d.kind().name(), d.round(), from, because).replaceWithVoid();
  }

  Uni<Void> close(Deadline d, Instant at) {
    return sql.execute(CLOSE, d.businessUnit(), d.number(), d.kind().name(), d.round(), at).replaceWithVoid();
  }

  /** The ended pauses of many at once. */
  Uni<Function<Deadline, List<Pause>>> of(List<Deadline> all) {
    var asked = json.createArrayNode();
    all.forEach(d -> asked.addObject().put("business_unit", d.businessUnit()).put("number", d.number())
        .put("deadline", d.kind().name()).put("round", d.round()));
    return asked.isEmpty() ? Uni.createFrom().item(d -> List.of())
        : sql.rows(OF_MANY, asked.toString()).map(rows -> {
          var found = rows.stream().map(Columns::new).collect(Collectors.groupingBy(
              row -> new Key(row.text(0), row.text(1), row.text(2), row.number(3)),
              Collectors.mapping(row -> new Pause(row.instant(4), row.instant(5)), Collectors.toList())));
          return d -> found.getOrDefault(Key.of(d), List.of());
        });
  }

  /** What does not count: {@code over}, and {@code since} when the customer is asked now; null where nobody asks. */
  record Stood(List<Pause> over, Instant since) {
    private static Stood before(List<Pause> all, Instant since) {
      return new Stood(Pause.merge(all.stream().filter(pause -> !pause.from().equals(since)).toList()), since);
    }
  }

  /** Whenever the customer was asked since it began: of one that may stand still, that does not count, whether it did then or not. */
  Uni<Stood> stood(Deadline d) {
    return (d.isPaused() ? Uni.createFrom().item(d.pausedAt()) : askedSince(d)).chain(since -> pauses(sql.rows(STOOD,
        d.businessUnit(), d.number(), d.kind().name(), d.round(), d.startedAt()))
        .map(all -> Stood.before(all, since)));
  }

  private Uni<Instant> askedSince(Deadline d) {
    return sql.rows(ASKED_SINCE, d.businessUnit(), d.number(), d.startedAt())
        .map(rows -> rows.isEmpty() ? null : new Columns(rows.getFirst()).instant(0));
  }

  /** What the customer was asked before it was due is its own from now on. */
  Uni<Void> copy(Deadline d) {
    return sql.execute(COPY, d.businessUnit(), d.number(), d.kind().name(), d.round(), d.startedAt(), d.due())
        .replaceWithVoid();
  }

  /** Those that have ended. */
  Uni<List<Pause>> of(Deadline d) {
    return pauses(sql.rows(OF, d.businessUnit(), d.number(), d.kind().name(), d.round()));
  }

  private static Uni<List<Pause>> pauses(Uni<List<Object[]>> rows) {
    return rows.map(all -> all.stream().map(Columns::new)
        .map(row -> new Pause(row.instant(0), row.instant(1))).toList());
  }
}
