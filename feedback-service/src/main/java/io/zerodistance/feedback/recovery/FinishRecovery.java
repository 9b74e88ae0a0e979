package io.zerodistance.feedback.recovery;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** A recovery task is done when its case has been closed in a later round. */
@ApplicationScoped
class FinishRecovery implements EventHandler<FinishRecovery.CaseClosed> {

  private static final String FINISH = """
      update recovery_task set state = 'DONE', done_at = ?4
      where business_unit = ?1 and number = ?2 and round < ?3 and state = 'OPEN'""";

  @Inject
  Sql sql;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.case-closed.v1");
  }

  @Override
  public Class<CaseClosed> payload() {
    return CaseClosed.class;
  }

  @Override
  public Uni<Void> handle(Received<CaseClosed> event) {
    var closed = event.data();
    return sql.execute(FINISH, event.businessUnit(), event.subject(), closed.round(), closed.at()).replaceWithVoid();
  }

  @RegisterForReflection
  record CaseClosed(Instant at, int round) {}
}
