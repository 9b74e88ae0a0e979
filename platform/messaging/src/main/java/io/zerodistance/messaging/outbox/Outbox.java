package io.zerodistance.messaging.outbox;

import java.time.Clock;

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
        insert into event_sequence (aggregateid, last) values (?1, 1)
        on conflict (aggregateid) do update set last = event_sequence.last + 1
        returning last)
      insert into outbox (id, aggregatetype, aggregateid, type, business_unit, sequence, payload, occurred_at, shard)
      select cast(?2 as uuid), ?3, ?1, ?4, ?5, last, ?6, ?7, ?8 from numbered""";

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
        event.businessUnit(), payload(event), clock.instant(), Shard.of(event.subject()))
        .invoke(this::noteAppended).replaceWithVoid();
  }
}
