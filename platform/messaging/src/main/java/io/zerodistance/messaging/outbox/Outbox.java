package io.zerodistance.messaging.outbox;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.DomainEvent;

/** Keeps an event in the caller's transaction; it is published if and only if that transaction commits. */
@ApplicationScoped
public class Outbox {

  private static final String APPEND = """
      with numbered as (
        insert into event_sequence (aggregateid, last) values (?1, ?9)
        on conflict (aggregateid) do update set last = event_sequence.last + 1
        returning last)
      insert into outbox (id, aggregatetype, aggregateid, type, business_unit, sequence, payload, occurred_at, shard)
      select cast(?2 as uuid), ?3, ?1, ?4, ?5, last, ?6, ?7, ?8 from numbered""";

  /** The same for many events in one statement; numbers follow the order given. Cases in order of their id, so that two never wait for each other. */
  private static final String APPEND_TOGETHER = """
      with given as (
        select * from jsonb_to_recordset(cast(cast(?1 as text) as jsonb)) as given (place integer, id uuid, subject text,
          type text, business_unit text, payload text, shard smallint, first bigint)),
      counted as (select subject, count(*) as events, min(first) as first from given group by subject),
      numbered as (
        insert into event_sequence (aggregateid, last) select subject, first - 1 + events from counted order by subject
        on conflict (aggregateid) do update set last = event_sequence.last
          + (select events from counted where subject = excluded.aggregateid)
        returning aggregateid, last)
      insert into outbox (id, aggregatetype, aggregateid, type, business_unit, sequence, payload, occurred_at, shard)
      select id, ?2, subject, type, business_unit,
        last - events + row_number() over (partition by subject order by place), payload, ?3, shard
      from given join counted using (subject) join numbered on aggregateid = subject order by place""";
  private static final String BEGIN = """
      insert into event_sequence (aggregateid, last)
      select distinct subject, 0 from unnest(string_to_array(?1, ',')) as subject order by 1 on conflict do nothing""";
  private static final String CLAIM = """
      select aggregateid from event_sequence where aggregateid = any (string_to_array(?1, ','))
      for update skip locked""";
  /** On the transaction's own context: a count over all of them would be read before the commit it stands for. */
  private static final String APPENDED = Outbox.class.getName();

  @Inject
  Sql sql;
  @Inject
  ObjectMapper json;
  @Inject
  Clock clock;
  @ConfigProperty(name = "quarkus.application.name")
  String service;

  /** Appends in the order given. @throws IllegalStateException without an open transaction */
  public Uni<Void> append(DomainEvent... events) {
    var chain = Uni.createFrom().voidItem();
    for (var event : events) {
      chain = chain.chain(() -> append(event));
    }
    return chain;
  }

  /** Appends in the order given, by one statement; for work on many cases at once. */
  public Uni<Void> appendTogether(List<? extends DomainEvent> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var rows = json.createArrayNode();
    for (var event : events) {
      rows.addObject().put("place", rows.size()).put("id", UuidCreator.getTimeOrderedEpoch().toString())
          .put("subject", event.subject()).put("type", event.type()).put("business_unit", event.businessUnit())
          .put("payload", payload(event)).put("shard", Shard.of(event.subject())).put("first", event.firstSequence());
    }
    return sql.execute(APPEND_TOGETHER, rows.toString(), service, clock.instant()).invoke(this::noteAppended)
        .replaceWithVoid();
  }

  /**
   * Takes the right to append to those of the subjects to which nobody else is appending at this moment, and does not wait
   * for the others: who works on many cases at once never stands in a circle of locks. For subjects whose very first event is
   * appended too ({@link DomainEvent#firstSequence} is 1).
   */
  public Uni<Set<String>> claim(Set<String> subjects) {
    var list = String.join(",", subjects);
    return sql.execute(BEGIN, list).chain(() -> sql.rows(CLAIM, list))
        .map(rows -> rows.stream().map(row -> (String) row[0]).collect(Collectors.toSet()));
  }

  /** The data of an event as it will be published; for statements that write the outbox row themselves. */
  public String payload(DomainEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("event cannot be written as JSON", unwritable);
    }
  }

  /** To be called by a statement that wrote the outbox row itself, so that the relay is nudged after the commit. */
  public void noteAppended() {
    var context = transactionContext();
    if (context != null) {
      context.putLocal(APPENDED, true);
    }
  }

  /** Whether the transaction that has just committed on this context appended; answers true once. */
  boolean takeAppended() {
    var context = transactionContext();
    return context != null && context.removeLocal(APPENDED);
  }

  private static Context transactionContext() {
    var context = Vertx.currentContext();
    return context != null && VertxContext.isDuplicatedContext(context) ? context : null;
  }

  private Uni<Void> append(DomainEvent event) {
    return sql.execute(APPEND, event.subject(), UuidCreator.getTimeOrderedEpoch().toString(), service, event.type(),
        event.businessUnit(), payload(event), clock.instant(), Shard.of(event.subject()), event.firstSequence())
        .invoke(this::noteAppended).replaceWithVoid();
  }
}
