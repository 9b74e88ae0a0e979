package io.zerodistance.resolution.casefile;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Takes over what triage confirmed; approvals that rested on the earlier facts lose their ground by the facts version. */
@ApplicationScoped
class ComplaintTriagedConsumer implements EventHandler<ComplaintTriagedConsumer.ComplaintTriaged> {

  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  @RegisterForReflection
  record ComplaintTriaged(String number, String taxonomyItem, Severity severity, Motive motive, Demand demand,
      String triagedBy) {}

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.complaint-triaged.v1");
  }

  @Override
  public Class<ComplaintTriaged> payload() {
    return ComplaintTriaged.class;
  }

  @Override
  public Uni<Void> handle(Received<ComplaintTriaged> event) {
    var triage = event.data();
    return cases.lock(triage.number()).chain(file -> {
      var triaged = file.triaged(triage.taxonomyItem(), triage.severity(), triage.motive(), triage.demand());
      return cases.keep(triaged)
          .chain(() -> timeline.note(triaged, clock.instant(), "complaint-triaged", triage.triagedBy(),
              triage.severity() + " " + triage.motive() + " " + triage.demand()));
    });
  }
}
