package io.zerodistance.intake.delivery;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.secret.ContactVault;

/** What a person decides about a letter: once more, or another way; call inside a transaction. */
@ApplicationScoped
class DeliverAgain {

  @Inject
  Deliveries deliveries;
  @Inject
  KeepReach keepReach;
  @Inject
  PlanDelivery planDelivery;
  @Inject
  ContactVault vault;
  @Inject
  Clock clock;

  /** The ways by which this customer can be reached. */
  Set<Way> ways(Complaint complaint, Reach reach) {
    var unit = complaint.businessUnit();
    Contact contact = vault.open(complaint.sealedContact(), unit, complaint.number());
    var ways = EnumSet.noneOf(Way.class);
    if (contact != null && contact.email() != null && planDelivery.serves(Way.MAIL, unit)) {
      ways.add(Way.MAIL);
    }
    if (contact != null && contact.phone() != null && planDelivery.serves(Way.SMS, unit)) {
      ways.add(Way.SMS);
    }
    if (reach.sender() != null && planDelivery.serves(Way.CHAT, unit)) {
      ways.add(Way.CHAT);
    }
    if (reach.postalAddress() != null) {
      ways.add(Way.POST);
    }
    return ways;
  }

  Uni<Void> otherWay(Complaint complaint, String letter, Way way, boolean always, String by) {
    var unit = complaint.businessUnit();
    var number = complaint.number();
    return deliveries.of(unit, number).chain(known -> {
      var kind = known.stream().filter(one -> one.letter().equals(letter)).map(Delivery::kind).findFirst()
          .orElseThrow(Problems::notFound);
      return deliveries.reach(unit, number).chain(reach -> {
        requireReached(way, ways(complaint, reach));
        return deliveries.add(Deliveries.starting(unit, number, letter, kind, way, PlanDelivery.first(way, reach),
            clock.instant(), by));
      });
    }).invoke(fresh -> {
      if (!fresh) {
        throw DeliveryProblems.taken();
      }
    }).chain(() -> always ? keepReach.prefer(complaint, way, by) : Uni.createFrom().voidItem());
  }

  Uni<Void> again(Complaint complaint, String id, String by) {
    return deliveries.lock(complaint.businessUnit(), complaint.number(), id)
        .map(found -> found.orElseThrow(Problems::notFound))
        .chain(delivery -> deliveries.reach(complaint.businessUnit(), complaint.number()).chain(reach -> {
          if (!delivery.state().mayGoAgain()) {
            throw delivery.state() == DeliveryState.GONE
                ? Problems.of(DeliveryProblems.LETTER_GONE, "Read the newest letter: it took this one's place.")
                : DeliveryProblems.underWay();
          }
          requireReached(delivery.way(), ways(complaint, reach));
          return deliveries.change(delivery, PlanDelivery.first(delivery.way(), reach), null, delivery.trial() + 1,
              clock.instant(), by);
        }));
  }

  private static void requireReached(Way way, Set<Way> ways) {
    if (!ways.contains(way)) {
      throw DeliveryProblems.noAddress(way, List.copyOf(ways));
    }
  }
}
