package io.zerodistance.resolution.closing;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;
import io.zerodistance.resolution.casefile.CaseFiles;

/** Opens a case again when the survey says that it was not resolved or was handled badly. */
@ApplicationScoped
class RecoveryRequestedConsumer implements EventHandler<RecoveryRequestedConsumer.RecoveryRequested> {

  @Inject
  CaseFiles cases;
  @Inject
  ReopenCase reopenCase;

  @RegisterForReflection
  record RecoveryRequested(String number) {}

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.feedback.recovery-requested.v1");
  }

  @Override
  public Class<RecoveryRequested> payload() {
    return RecoveryRequested.class;
  }

  @Override
  public Uni<Void> handle(Received<RecoveryRequested> event) {
    return cases.lock(event.data().number()).chain(file -> reopenCase.onASurvey(file));
  }
}
