package io.zerodistance.resolution.casefile;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;

/** Ends the case file of a complaint that is worked on under an earlier one, and opens it again when that is undone. */
@ApplicationScoped
class ComplaintMergedConsumer implements EventHandler<ComplaintMergedConsumer.Link> {

  private static final String LINKED = "zerodistance.intake.complaint-linked.v1";
  private static final String UNLINKED = "zerodistance.intake.complaint-unlinked.v1";

  @Inject
  CaseFiles cases;
  @Inject
  StageHistory history;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  @RegisterForReflection
  record Link(String number, String other, String how, String by) {}

  @Override
  public Set<String> types() {
    return Set.of(LINKED, UNLINKED);
  }

  @Override
  public Class<Link> payload() {
    return Link.class;
  }

  @Override
  public Uni<Void> handle(Received<Link> event) {
    var link = event.data();
    if (!"MERGED".equals(link.how())) {
      return Uni.createFrom().voidItem();
    }
    return cases.lock(link.number())
        .chain(file -> LINKED.equals(event.type()) ? merge(file, link) : separate(file, link));
  }

  /** What is over already stays as it is. */
  private Uni<Void> merge(CaseFile file, Link link) {
    if (file.isOver()) {
      return Uni.createFrom().voidItem();
    }
    var now = clock.instant();
    return cases.keep(file.merged(now))
        .chain(() -> timeline.note(file, now, "complaint-merged", link.by(), link.other()));
  }

  private Uni<Void> separate(CaseFile file, Link link) {
    if (file.state() != CaseState.MERGED) {
      return Uni.createFrom().voidItem();
    }
    var now = clock.instant();
    return cases.keep(file.separated())
        .chain(() -> history.enter(file, link.by(), now))
        .chain(() -> timeline.note(file, now, "complaint-separated", link.by(), link.other()));
  }
}
