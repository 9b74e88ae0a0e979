package io.zerodistance.probe;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Leaves one row per event; a poison event fails after its row was written, so that the row must be rolled back. */
@ApplicationScoped
class NoteEffect implements EventHandler<Probed> {

  @Inject
  Sql sql;

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
    var effect =
        sql.execute("insert into effect (id, business_unit, subject, sequence) values (cast(?1 as uuid), ?2, ?3, ?4)",
            event.id().toString(), event.businessUnit(), event.subject(), event.sequence()).replaceWithVoid();
    return event.data().poison() ? effect.chain(() -> failUnlessCured(event.subject())) : effect;
  }

  private Uni<Void> failUnlessCured(String subject) {
    return sql.rows("select 1 from cure where subject = ?1", subject).chain(cured -> cured.isEmpty()
        ? Uni.createFrom().failure(new IllegalArgumentException("poison"))
        : Uni.createFrom().voidItem());
  }
}
