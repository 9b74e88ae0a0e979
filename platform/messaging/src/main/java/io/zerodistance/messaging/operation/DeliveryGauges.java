package io.zerodistance.messaging.operation;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.zerodistance.messaging.event.Causes;

/** What waits in this service's database, for alerts; every replica answers the same figures. */
@ApplicationScoped
public class DeliveryGauges {

  private static final Logger LOG = Logger.getLogger(DeliveryGauges.class);
  private static final String WAITING = """
      select (select count(*) from outbox),
        coalesce((select extract(epoch from now() - occurred_at)::bigint from outbox order by position limit 1), 0),
        parked_events_of($1)""";

  @Inject
  Pool pool;
  @Inject
  MeterRegistry meters;
  @ConfigProperty(name = "quarkus.application.name")
  String service;

  private final AtomicLong pending = new AtomicLong();
  private final AtomicLong oldestSeconds = new AtomicLong();
  private final AtomicLong parked = new AtomicLong();

  void register(@Observes StartupEvent started) {
    meters.gauge("outbox_pending", pending);
    meters.gauge("outbox_oldest_seconds", oldestSeconds);
    meters.gauge("parked_events", parked);
  }

  @Scheduled(every = "${zd.gauges.refresh}", concurrentExecution = ConcurrentExecution.SKIP)
  public Uni<Void> refresh() {
    return pool.preparedQuery(WAITING).execute(Tuple.of(service)).invoke(rows -> {
      var row = rows.iterator().next();
      pending.set(row.getLong(0));
      oldestSeconds.set(Math.max(0, row.getLong(1)));
      parked.set(row.getLong(2));
    }).replaceWithVoid()
        .onFailure().invoke(failure -> LOG.warnf("gauges are stale: %s", Causes.of(failure))).onFailure()
        .recoverWithNull();
  }
}
