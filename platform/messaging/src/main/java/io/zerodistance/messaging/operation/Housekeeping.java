package io.zerodistance.messaging.operation;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.zerodistance.messaging.event.Causes;

/** Forgets what has been delivered long ago, in small pages, so that no lock is held for long; replicas share the pages. */
@ApplicationScoped
public class Housekeeping {

  private static final Logger LOG = Logger.getLogger(Housekeeping.class);
  private static final int PAGE = 1_000;
  private static final Duration DEAD_MEMBER = Duration.ofHours(1);
  private static final String RECEIVED = """
      delete from inbox where (consumer, event_id) in (
        select consumer, event_id from inbox where received_at < now() - make_interval(secs => $1)
        order by received_at limit $2 for update skip locked)""";
  private static final String GONE =
      """
      delete from relay_member where owner in (
        select owner from relay_member where seen_at < now() - make_interval(secs => $1) limit $2 for update skip locked)""";

  @Inject
  Pool pool;
  @Inject
  Retention retention;

  void check(@Observes StartupEvent started) {
    if (retention.inbox().compareTo(retention.topics()) <= 0) {
      throw new IllegalStateException("zd.keep.inbox must be longer than zd.keep.topics");
    }
  }

  @Scheduled(every = "${zd.housekeeping.every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
  public Uni<Void> tidy() {
    return forget(RECEIVED, retention.inbox())
        .chain(() -> forget(GONE, DEAD_MEMBER))
        .onFailure().invoke(failure -> LOG.warnf("housekeeping waits: %s", Causes.of(failure))).onFailure()
        .recoverWithNull();
  }

  private Uni<Void> forget(String statement, Duration age) {
    return Multi.createBy().repeating()
        .uni(() -> pool.preparedQuery(statement).execute(Tuple.of(age.toMillis() / 1000.0, PAGE)))
        .whilst(deleted -> deleted.rowCount() == PAGE).onItem().ignoreAsUni();
  }
}
