package io.zerodistance.intake.delivery;

/**
 * Which way a letter takes of itself: the one that was chosen for this customer, else the one by which the complaint came. An address
 * typed into a form may be somebody else's: whoever came by the page reads on the page, until a person chooses otherwise.
 */
final class WayPolicy {

  private WayPolicy() {}

  static Way choose(String channel, Way preferred) {
    if (preferred != null) {
      return preferred;
    }
    return switch (channel) {
      case "EMAIL" -> Way.MAIL;
      // Whoever called or came in person holds no page; the number was given to a colleague.
      case "SMS", "PHONE", "COUNTER" -> Way.SMS;
      case "SOCIAL" -> Way.CHAT;
      case "LETTER" -> Way.POST;
      default -> Way.PAGE;
    };
  }
}
