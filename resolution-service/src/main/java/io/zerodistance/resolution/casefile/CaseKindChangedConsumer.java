package io.zerodistance.resolution.casefile;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** A complaint is an inquiry, which is done with its answer, or an inquiry a complaint, whose answer is checked and whose end the customer confirms. */
@ApplicationScoped
class CaseKindChangedConsumer implements EventHandler<CaseKindChangedConsumer.CaseKindChanged> {

  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  @RegisterForReflection
  record CaseKindChanged(String number, String kind, String by) {}

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.case-kind-changed.v1");
  }

  @Override
  public Class<CaseKindChanged> payload() {
    return CaseKindChanged.class;
  }

  @Override
  public Uni<Void> handle(Received<CaseKindChanged> event) {
    var changed = event.data();
    return cases.lock(changed.number()).chain(file -> cases.keep(file.ofKind(changed.kind()))
        .chain(() -> timeline.note(file, clock.instant(), "kind-changed", changed.by(), changed.kind())));
  }
}
