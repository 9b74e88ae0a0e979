package io.zerodistance.analytics.lag;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.analytics.Row;
import io.zerodistance.messaging.operation.EventBacklog;

/**
 * Reads how far the facts of some units are behind; to be asked before the figures, so that they are no older than
 * it says.
 */
@ApplicationScoped
public class ReadLag {

  private static final String APPLIED = "select max(newest_at) from event_progress";
  private static final String PARKED =
      """
      select count(*) from parked_event
      where consumer = ?1 and business_unit = any (string_to_array(current_setting('app.business_units', true), ','))""";

  @Inject
  EventBacklog backlog;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;
  @ConfigProperty(name = "quarkus.application.name")
  String consumer;

  public Uni<Lag> read(Scope scope) {
    var context = Vertx.currentContext();
    return backlog.waiting().emitOn(command -> backOn(context, command))
        .chain(waiting -> transactions.within(scope, () -> sql.rows(APPLIED)
            .chain(applied -> sql.rows(PARKED, consumer).map(parked -> LagPolicy.judge(waiting,
                new Row(parked.getFirst()).count(0), new Row(applied.getFirst()).instant(0), clock.instant())))));
  }

  /** The broker answers on its own thread; sessions belong to the request's context. */
  private static void backOn(Context context, Runnable command) {
    if (context == null) {
      command.run();
    } else {
      context.runOnContext(ignored -> command.run());
    }
  }
}
