package io.zerodistance.messaging;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Leaves one row per event; fails on poison until it is cured. */
@ApplicationScoped
public class ProbeHandler implements EventHandler<Probed> {

  private volatile boolean cured;
  private final AtomicInteger faults = new AtomicInteger();
  private volatile String state;

  @Inject
  Sql sql;

  /** A method: a field set on the client proxy would not reach the bean. */
  public void cure(boolean cured) {
    this.cured = cured;
  }

  /** Lets the database itself refuse the next attempts with an SQL state. */
  void refuse(int times, String sqlState) {
    state = sqlState;
    faults.set(times);
  }

  @Override
  public Set<String> types() {
    return Set.of(Probed.TYPE);
  }

  @Override
  public Class<Probed> payload() {
    return Probed.class;
  }

  @Override
  public Uni<Void> handle(Received<Probed> event) {
    if (faults.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      return sql.execute("do $$ begin raise exception 'no' using errcode = '" + state + "'; end $$").replaceWithVoid();
    }
    var effect =
        sql.execute("insert into effect (id, business_unit, subject, sequence) values (cast(?1 as uuid), ?2, ?3, ?4)",
            event.id().toString(), event.businessUnit(), event.subject(), event.sequence()).replaceWithVoid();
    return event.data().poison() && !cured
        ? effect.chain(() -> Uni.createFrom().failure(new IllegalArgumentException("poison")))
        : effect;
  }
}
