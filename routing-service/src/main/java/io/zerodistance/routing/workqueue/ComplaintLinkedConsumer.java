package io.zerodistance.routing.workqueue;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;
import io.zerodistance.routing.assignment.EndCase;
import io.zerodistance.routing.assignment.ReopenCase;

/** A merged complaint is not worked on twice; when the merge is undone, it is routed again. A mere link changes nothing. */
@ApplicationScoped
class ComplaintLinkedConsumer implements EventHandler<ComplaintLinkedConsumer.Link> {
  private static final String LINKED = "zerodistance.intake.complaint-linked.v1";
  private static final String UNLINKED = "zerodistance.intake.complaint-unlinked.v1";
  private static final String MERGED = "MERGED";

  @RegisterForReflection
  record Link(Instant at, String how) {}

  @Inject
  EndCase endCase;
  @Inject
  ReopenCase reopenCase;

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
    if (!MERGED.equals(event.data().how())) {
      return Uni.createFrom().voidItem();
    }
    var at = Objects.requireNonNullElse(event.data().at(), event.time());
    return switch (event.type()) {
      case LINKED -> endCase.merge(event.businessUnit(), event.subject(), at);
      case UNLINKED -> reopenCase.reopen(event.businessUnit(), event.subject(), null, at);
      default -> throw new IllegalArgumentException("not subscribed to " + event.type());
    };
  }
}
