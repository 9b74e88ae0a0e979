package io.zerodistance.intake.delivery;

import java.util.ArrayList;
import java.util.List;

import io.zerodistance.intake.secret.Contact;

/**
 * Which ways a letter may take of itself, the best first: the one that was chosen for this customer, else the one by which the complaint
 * came, else what is known of the person. An address typed into a form may be somebody else's: whoever came by the page reads on the
 * page, until a person chooses otherwise.
 */
final class WayPolicy {

  private WayPolicy() {}

  /** @param contact may be null; @return never empty */
  static List<Way> choose(String channel, Reach reach, Contact contact) {
    if (reach.preferred() != null) {
      return List.of(reach.preferred());
    }
    return switch (channel) {
      case "EMAIL" -> List.of(Way.MAIL);
      case "SMS" -> List.of(Way.SMS);
      case "LETTER" -> List.of(Way.POST);
      // Whoever called or came in person holds no page; the contact was given to a colleague.
      case "PHONE", "COUNTER" -> byContact(reach, contact, Way.SMS);
      // Nor does whoever went to an authority, or wrote where everybody reads; with nothing known, an address is asked for.
      case "REGULATOR" -> byContact(reach, contact, Way.POST);
      case "SOCIAL" -> reach.sender() == null ? byContact(reach, contact, Way.CHAT) : List.of(Way.CHAT);
      default -> List.of(Way.PAGE);
    };
  }

  private static List<Way> byContact(Reach reach, Contact contact, Way otherwise) {
    var ways = new ArrayList<Way>();
    if (contact != null && contact.phone() != null) {
      ways.add(Way.SMS);
    }
    if (contact != null && contact.email() != null) {
      ways.add(Way.MAIL);
    }
    if (reach.postalAddress() != null) {
      ways.add(Way.POST);
    }
    ways.add(otherwise);
    return ways;
  }
}
