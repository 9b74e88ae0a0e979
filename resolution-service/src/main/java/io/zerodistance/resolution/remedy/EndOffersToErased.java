package io.zerodistance.resolution.remedy;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.event.EventHandler;
import io.zerodistance.messaging.event.Received;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;

/**
 * Ends the redress of a person who is erased, offered or waiting for an approval: nobody is left to take it, and its payee is not known any
 * more.
 */
@ApplicationScoped
class EndOffersToErased implements EventHandler<EndOffersToErased.CustomerErased> {

  @Inject
  CaseFiles cases;
  @Inject
  Remedies remedies;
  @Inject
  EndOffer endOffer;
  @Inject
  ApprovalDesk approvals;

  @RegisterForReflection
  record CustomerErased(String number) {}

  @Override
  public Set<String> types() {
    return Set.of("zerodistance.intake.customer-erased.v1");
  }

  @Override
  public Class<CustomerErased> payload() {
    return CustomerErased.class;
  }

  @Override
  public Uni<Void> handle(Received<CustomerErased> event) {
    // A remark or a compliment has no case.
    return cases.findLocked(event.subject())
        .chain(found -> found.map(this::end).orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Void> end(CaseFile file) {
    return remedies.of(file).chain(all -> Multi.createFrom().iterable(all).filter(Remedy::isRedress).onItem()
        .transformToUniAndConcatenate(remedy -> end(file, remedy)).collect().asList().replaceWithVoid());
  }

  private Uni<Void> end(CaseFile file, Remedy redress) {
    return switch (redress.state()) {
      case GRANTED -> endOffer.unanswered(file, redress).chain(() -> cases.keep(file));
      case AWAITING_APPROVAL -> approvals.takeBack(file, redress, "the customer is erased");
      // What was accepted goes to the payee of its payout.
      case ACCEPTED, REFUSED, DECLINED, PAID, CANCELLED, REVERSED -> Uni.createFrom().voidItem();
    };
  }
}
