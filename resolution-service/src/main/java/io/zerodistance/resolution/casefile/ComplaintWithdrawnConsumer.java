package io.zerodistance.resolution.casefile;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Ends a case that the customer took back; a case that is over already stays as it is. */
@ApplicationScoped
class ComplaintWithdrawnConsumer implements EventHandler<ComplaintWithdrawnConsumer.ComplaintWithdrawn> {

  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  @RegisterForReflection
  record ComplaintWithdrawn(String number, String because) {}

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.complaint-withdrawn.v1");
  }

  @Override
  public Class<ComplaintWithdrawn> payload() {
    return ComplaintWithdrawn.class;
  }

  @Override
  public Uni<Void> handle(Received<ComplaintWithdrawn> event) {
    return cases.lock(event.data().number()).chain(file -> {
      if (file.isOver() && file.state() != CaseState.MERGED) {
        return Uni.createFrom().voidItem();
      }
      var now = clock.instant();
      return cases.keep(file.withdrawn(now))
          .chain(() -> timeline.note(file, now, "complaint-withdrawn", "customer", event.data().because()));
    });
  }
}
