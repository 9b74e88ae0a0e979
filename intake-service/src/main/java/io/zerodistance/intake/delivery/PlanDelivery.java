package io.zerodistance.intake.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.secret.ContactVault;

/** Puts a letter on the way that it takes of itself; call inside a transaction. */
@ApplicationScoped
class PlanDelivery {

  private static final Logger LOG = Logger.getLogger(PlanDelivery.class);

  @Inject
  Deliveries deliveries;
  @Inject
  ContactVault vault;
  @Any
  @Inject
  Instance<Carrier> carriers;

  Uni<Void> plan(String businessUnit, String number, String letter, LetterKind kind, Instant at) {
    return deliveries.came(businessUnit, number).chain(came -> came.isEmpty() ? Uni.createFrom().voidItem()
        : deliveries.reach(businessUnit, number).chain(reach -> add(businessUnit, number, letter, kind,
            possible(WayPolicy.choose(came.get().channel(), reach,
                contact(businessUnit, number, came.get().contact())), businessUnit),
            reach, at)));
  }

  /** A letter about an earlier one takes the newest way on which that one left the page. */
  Uni<Void> follow(String businessUnit, String number, String earlier, LetterKind kind, Instant at) {
    var letter = earlier + "." + kind.name().toLowerCase(Locale.ROOT);
    return deliveries.of(businessUnit, number).map(known -> known.stream()
        .filter(one -> one.letter().equals(earlier) && one.way() != Way.PAGE).findFirst())
        .chain(went -> went.isEmpty() ? plan(businessUnit, number, letter, kind, at)
            : deliveries.reach(businessUnit, number).chain(reach -> add(businessUnit, number, letter, kind,
                went.get().way(), reach, at)));
  }

  private Uni<Void> add(String businessUnit, String number, String letter, LetterKind kind, Way way, Reach reach,
      Instant at) {
    return deliveries.add(Deliveries.starting(businessUnit, number, letter, kind, way, first(way, reach), at, null))
        .replaceWithVoid();
  }

  /** Where nobody carries any of them, the letter stays on the page, and the desk sees that it does. */
  private Way possible(List<Way> ways, String businessUnit) {
    return ways.stream().filter(way -> way == Way.PAGE || way == Way.POST || serves(way, businessUnit)).findFirst()
        .orElse(Way.PAGE);
  }

  /** What cannot be opened is as good as none: the desk sees that an address is missing. */
  private Contact contact(String businessUnit, String number, byte[] sealed) {
    try {
      return vault.open(sealed, businessUnit, number);
    } catch (IllegalStateException sealedOtherwise) {
      LOG.warnf("a letter about %s finds no contact: %s", number, sealedOtherwise.getMessage());
      return null;
    }
  }

  boolean serves(Way way, String businessUnit) {
    return carriers.stream().anyMatch(carrier -> carrier.serves(way, businessUnit));
  }

  static DeliveryState first(Way way, Reach reach) {
    return switch (way) {
      case PAGE -> DeliveryState.ON_PAGE;
      case MAIL, SMS, CHAT -> DeliveryState.WAITING;
      case POST -> reach.postalAddress() == null ? DeliveryState.NO_ADDRESS : DeliveryState.TO_PRINT;
    };
  }
}
