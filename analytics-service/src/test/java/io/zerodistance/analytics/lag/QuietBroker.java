package io.zerodistance.analytics.lag;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;
import io.smallrye.mutiny.Uni;

/** Stands for a broker: tells what a test put into it; tests of this service run without one. */
@Mock
@ApplicationScoped
public class QuietBroker extends EventBacklog {

  private volatile Long waiting = 0L;

  public void waiting(Long events) {
    waiting = events;
  }

  @Override
  public Uni<Long> waiting() {
    return Uni.createFrom().item(waiting);
  }
}
