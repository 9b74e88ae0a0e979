package io.zerodistance.resolution.remedy;

import java.util.List;
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

/** Ends the redress that is offered to a person who is erased: nobody is left to take it, and its payee is not known any more. */
@ApplicationScoped
class EndOffersToErased implements EventHandler<EndOffersToErased.CustomerErased> {

  @Inject
  CaseFiles cases;
  @Inject
  Remedies remedies;
  @Inject
  EndOffer endOffer;

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
    return remedies.of(file).map(EndOffersToErased::offered).chain(offers -> offers.isEmpty()
        ? Uni.createFrom().voidItem()
        : Multi.createFrom().iterable(offers).onItem()
            .transformToUniAndConcatenate(remedy -> endOffer.unanswered(file, remedy)).collect().last()
            .chain(() -> cases.keep(file)));
  }

  private static List<Remedy> offered(List<Remedy> all) {
    return all.stream().filter(remedy -> remedy.isRedress() && remedy.state() == RemedyState.GRANTED).toList();
  }
}
