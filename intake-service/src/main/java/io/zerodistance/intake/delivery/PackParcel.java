package io.zerodistance.intake.delivery;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.secret.ContactVault;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Language;

/** Puts a letter together: its words from resolution or, where we wrote them, from here, the address from here, the frame in the customer's language. */
@ApplicationScoped
class PackParcel {

  @Inject
  Deliveries deliveries;
  @Inject
  Complaints complaints;
  @Inject
  FetchLetter fetchLetter;
  @Inject
  WriteAsking writeAsking;
  @Inject
  WriteGoingOn writeGoingOn;
  @Inject
  ContactVault vault;
  @Inject
  TrackingLinks links;
  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;

  private record Known(Complaint complaint, Reach reach, DeliveryRule rule, Optional<Offer> offer,
      Optional<String> written) {}

  /**
   * Outside any transaction.
   *
   * @return empty when the letter is gone; a failure when resolution does not answer
   */
  Uni<Optional<Parcel>> pack(Delivery delivery) {
    return read(delivery).chain(known -> words(delivery, known)
        .map(words -> words.map(said -> parcel(delivery, known, known.rule().wordsTravel() ? said : null))));
  }

  /** The same on paper, which takes the words along in any case; dated when it was put on its way. */
  Uni<Optional<PaperLetter>> packForPost(Delivery delivery) {
    return read(delivery).chain(known -> words(delivery, known)
        .map(words -> words.map(said -> new PaperLetter(parcel(delivery, known, said), address(delivery, known.reach()),
            known.rule(), delivery.createdAt()))));
  }

  private PostalAddress address(Delivery delivery, Reach reach) {
    return PostalAddress.of(vault.openText(reach.postalAddress(), delivery.businessUnit(), delivery.number()));
  }

  private Uni<Optional<String>> words(Delivery delivery, Known known) {
    if (delivery.kind().isWrittenHere()) {
      return Uni.createFrom().item(known.written());
    }
    return fetchLetter.of(delivery.number(), delivery.letter()).map(letter -> {
      var offer = known.offer().map(one -> one.in(Language.answering(known.complaint().language())));
      return letter.isEmpty() && offer.isEmpty() ? Optional.empty()
          : Optional.of(Stream.of(offer, letter.map(CaseLettersResource.Written::text)).flatMap(Optional::stream)
              .collect(Collectors.joining("\n\n")));
    });
  }

  private Uni<Known> read(Delivery delivery) {
    var unit = delivery.businessUnit();
    var scope = Scope.of(unit);
    return transactions.within(scope, () -> complaints.find(scope, delivery.number())
        .chain(complaint -> deliveries.reach(unit, delivery.number()).chain(reach -> deliveries.rule(unit)
            .chain(rule -> offer(delivery).chain(offer -> written(delivery, complaint)
                .map(written -> new Known(complaint, reach, rule, offer, written)))))));
  }

  private Uni<Optional<String>> written(Delivery delivery, Complaint complaint) {
    var language = Language.answering(complaint.language());
    return switch (delivery.kind()) {
      case QUESTIONS, REMINDER, LAPSED -> writeAsking.of(delivery, language);
      case GOES_ON -> writeGoingOn.of(delivery, language);
      case REPLY, REMEDY, RESOLUTION, FINAL_RESPONSE, SETTLED -> Uni.createFrom().item(Optional.empty());
    };
  }

  private Uni<Optional<Offer>> offer(Delivery delivery) {
    return delivery.kind() == LetterKind.REMEDY
        ? deliveries.offer(delivery.businessUnit(), delivery.number(), delivery.letter())
        : Uni.createFrom().item(Optional.empty());
  }

  private Parcel parcel(Delivery delivery, Known known, String words) {
    var unit = delivery.businessUnit();
    var number = delivery.number();
    var complaint = known.complaint();
    return new Parcel(delivery.key(), delivery.way(), complaint, units.find(unit).orElseThrow(),
        Language.answering(complaint.language()), delivery.kind(), words,
        vault.open(complaint.sealedContact(), unit, number), known.reach().gateway(),
        vault.openText(known.reach().sender(), unit, number), links.of(number));
  }
}
