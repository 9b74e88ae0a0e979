package io.zerodistance.resolution.closing;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.Timeline;

/** Takes the customer's word: resolved closes, not resolved opens a new round, a message is noted. */
@ApplicationScoped
class ConfirmationConsumer implements EventHandler<ConfirmationConsumer.CustomerSaid> {

  @Inject
  CaseFiles cases;
  @Inject
  CloseCase closeCase;
  @Inject
  ReopenCase reopenCase;
  @Inject
  LateNews lateNews;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  @RegisterForReflection
  record CustomerSaid(String number, String what, String message, Boolean resolved) {}

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.customer-said.v1");
  }

  @Override
  public Class<CustomerSaid> payload() {
    return CustomerSaid.class;
  }

  @Override
  public Uni<Void> handle(Received<CustomerSaid> event) {
    var said = event.data();
    return switch (said.what()) {
      case "CONFIRMATION" -> cases.lock(said.number()).chain(file -> Boolean.TRUE.equals(said.resolved())
          ? closeCase.confirmed(file, said.message()) : reopenCase.onTheCustomersWord(file));
      case "MESSAGE" -> cases.lock(said.number()).chain(file -> cases.keep(file)
          .chain(() -> timeline.note(file, clock.instant(), "customer-wrote", "customer", said.message()))
          .chain(() -> lateNews.customerWrote(file, clock.instant())));
      // Answers to a remedy are the remedy feature's.
      default -> Uni.createFrom().voidItem();
    };
  }
}
