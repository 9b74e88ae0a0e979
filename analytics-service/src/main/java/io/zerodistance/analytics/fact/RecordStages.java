package io.zerodistance.analytics.fact;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Every stage that a case entered; it opens in the first. */
@ApplicationScoped
class RecordStages implements EventHandler<RecordStages.Stage> {

  @Inject
  StageFacts stages;

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.resolution.case-opened.v1", "zerodistance.resolution.stage-entered.v1");
  }

  @Override
  public Class<Stage> payload() {
    return Stage.class;
  }

  @Override
  public Uni<Void> handle(Received<Stage> event) {
    var entered = event.data();
    return entered.stage() == null ? stages.began(event, entered.at())
        : stages.entered(event, entered.stage(), entered.at());
  }

  @RegisterForReflection
  record Stage(Instant at, String stage) {}
}
