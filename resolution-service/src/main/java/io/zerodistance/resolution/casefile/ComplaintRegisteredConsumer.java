package io.zerodistance.resolution.casefile;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.event.CaseOpened;

/** Opens the case file of a registered complaint, in the first stage. */
@ApplicationScoped
class ComplaintRegisteredConsumer implements EventHandler<ComplaintRegisteredConsumer.ComplaintRegistered> {

  @Inject
  CaseFiles cases;
  @Inject
  StageHistory history;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  @RegisterForReflection
  record ComplaintRegistered(String number, String businessUnit, String kind, String channel, String taxonomyItem,
      String suggestedItem, Severity severity, String customer, String language, String trackingTokenHash) {}

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.complaint-registered.v1");
  }

  @Override
  public Class<ComplaintRegistered> payload() {
    return ComplaintRegistered.class;
  }

  @Override
  public Uni<Void> handle(Received<ComplaintRegistered> event) {
    var complaint = event.data();
    var now = clock.instant();
    var item = complaint.taxonomyItem() == null ? complaint.suggestedItem() : complaint.taxonomyItem();
    var file = new CaseFile(event.businessUnit(), complaint.number(), CaseState.OPEN, 1, ClearStage.CONTROL,
        complaint.kind(), complaint.channel(), complaint.language(), item, complaint.severity(), Motive.UNKNOWN,
        Demand.UNDECIDED, complaint.customer(), null, null, complaint.trackingTokenHash(), now, null, null, 1, 1);
    return cases.open(file).chain(fresh -> fresh ? announce(file) : Uni.createFrom().voidItem());
  }

  private Uni<Void> announce(CaseFile file) {
    return history.enter(file, null, file.openedAt())
        .chain(() -> timeline.note(file, file.openedAt(), "case-opened", null, file.channel()))
        .chain(() -> outbox.append(new CaseOpened(file.number(), file.businessUnit(), file.openedAt())));
  }
}
