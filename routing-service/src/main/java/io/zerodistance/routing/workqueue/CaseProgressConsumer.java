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
import io.zerodistance.routing.assignment.AnswerCase;
import io.zerodistance.routing.assignment.EndCase;
import io.zerodistance.routing.assignment.ReopenCase;

/** How the handling of a case goes on: answered, resolved, reopened, closed, taken back by the customer, or found to be a remark. */
@ApplicationScoped
class CaseProgressConsumer implements EventHandler<CaseProgressConsumer.Progress> {
  private static final String REPLIED = "zerodistance.resolution.reply-sent.v1";
  private static final String RESOLVED = "zerodistance.resolution.case-resolved.v1";
  private static final String REOPENED = "zerodistance.resolution.case-reopened.v1";
  private static final String CLOSED = "zerodistance.resolution.case-closed.v1";
  private static final String WITHDRAWN = "zerodistance.intake.complaint-withdrawn.v1";
  private static final String NO_CASE = "zerodistance.intake.kind-corrected.v1";

  /** @param round only of a reopened case */
  @RegisterForReflection
  record Progress(Instant at, Integer round) {}

  @Inject
  AnswerCase answerCase;
  @Inject
  EndCase endCase;
  @Inject
  ReopenCase reopenCase;

  @Override
  public Set<String> types() {
    return Set.of(REPLIED, RESOLVED, REOPENED, CLOSED, WITHDRAWN, NO_CASE);
  }

  @Override
  public Class<Progress> payload() {
    return Progress.class;
  }

  @Override
  public Uni<Void> handle(Received<Progress> event) {
    var unit = event.businessUnit();
    var number = event.subject();
    var at = Objects.requireNonNullElse(event.data().at(), event.time());
    return switch (event.type()) {
      case REPLIED -> answerCase.answer(unit, number, at);
      case RESOLVED -> endCase.resolve(unit, number, at);
      case REOPENED -> reopenCase.reopen(unit, number, event.data().round(), at);
      case CLOSED -> endCase.close(unit, number, at);
      case WITHDRAWN -> endCase.withdraw(unit, number, at);
      case NO_CASE -> endCase.passOn(unit, number, at);
      default -> throw new IllegalArgumentException("not subscribed to " + event.type());
    };
  }
}
