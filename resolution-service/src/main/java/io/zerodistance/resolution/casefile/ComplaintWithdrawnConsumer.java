package io.zerodistance.resolution.casefile;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Ends a case that the customer took back, or that was found to be a remark; a case that is over already stays as it is. */
@ApplicationScoped
class ComplaintWithdrawnConsumer implements EventHandler<ComplaintWithdrawnConsumer.ComplaintWithdrawn> {

  private static final String WITHDRAWN = "zerodistance.intake.complaint-withdrawn.v1";
  private static final String NO_CASE = "zerodistance.intake.kind-corrected.v1";

  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  /** {@code because} of the customer's; {@code kind} and {@code by} of a corrected one. */
  @RegisterForReflection
  record ComplaintWithdrawn(String number, String because, String kind, String by) {}

  @Override
  public Set<String> types() {
    return Set.of(WITHDRAWN, NO_CASE);
  }

  @Override
  public Class<ComplaintWithdrawn> payload() {
    return ComplaintWithdrawn.class;
  }

  @Override
  public Uni<Void> handle(Received<ComplaintWithdrawn> event) {
    var data = event.data();
    return cases.lock(data.number()).chain(file -> {
      if (file.isOver() && file.state() != CaseState.MERGED) {
        return Uni.createFrom().voidItem();
      }
      var now = clock.instant();
      return cases.keep(file.withdrawn(now))
          .chain(() -> NO_CASE.equals(event.type()) ? timeline.note(file, now, "kind-corrected", data.by(), data.kind())
              : timeline.note(file, now, "complaint-withdrawn", "customer", data.because()));
    });
  }
}
