package io.zerodistance.analytics.lag;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.zerodistance.messaging.operation.EventBacklog;

/** Stands for a broker: tells, on a thread of its own as a broker does, what a test put into it. */
@Mock
@ApplicationScoped
public class QuietBroker extends EventBacklog {

  private volatile Long waiting = 0L;

  public void waiting(Long events) {
    waiting = events;
  }

  @Override
  public Uni<Long> waiting() {
    return Uni.createFrom().item(() -> waiting).runSubscriptionOn(Infrastructure.getDefaultExecutor());
  }
}
