package io.zerodistance.intake.email;

import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** Tells mail that no person wrote to us: to file or answer it would start a loop (RFC 3834). */
final class AutomaticMailPolicy {

  static final String BOUNCE = "bounce";
  private static final String LIST = "mailing-list";
  private static final String MANY = "bulk";
  private static final Set<String> BULK = Set.of("bulk", "junk", "list");

  private AutomaticMailPolicy() {}

  /** @return the reason, or null for the mail of a person */
  static String judge(MimeMessage mail, String from, Set<String> ownAddresses) throws MessagingException {
    if (from == null || from.isBlank()) {
      return "no-sender";
    }
    var sender = from.toLowerCase(Locale.ROOT);
    if (ownAddresses.contains(sender.replaceFirst("^([^+]*+)\\+[^@]*+@", "$1@"))) {
      return "own-address";
    }
    var box = sender.substring(0, Math.max(0, sender.indexOf('@')));
    if (box.equals("mailer-daemon") || box.equals("postmaster") || mail.isMimeType("multipart/report")
        || "<>".equals(first(mail, "Return-Path"))) {
      return BOUNCE;
    }
    var submitted = first(mail, "Auto-Submitted");
    if (submitted != null && !submitted.toLowerCase(Locale.ROOT).startsWith("no")) {
      return "auto-submitted";
    }
    var precedence = first(mail, "Precedence");
    if (precedence != null && BULK.contains(precedence.toLowerCase(Locale.ROOT))) {
      return MANY;
    }
    if ("auto_reply".equalsIgnoreCase(precedence) || first(mail, "X-Autoreply") != null
        || first(mail, "X-Autorespond") != null) {
      return "auto-reply";
    }
    return isFromList(mail.getAllHeaders()) ? LIST : null;
  }

  /** Servers on the way put the marks of mass mail on the mail of persons, too: with our token in it, it is an answer to us. */
  static boolean mayAnswerUs(String reason) {
    return LIST.equals(reason) || MANY.equals(reason);
  }

  private static boolean isFromList(Enumeration<Header> headers) {
    while (headers.hasMoreElements()) {
      if (headers.nextElement().getName().regionMatches(true, 0, "List-", 0, "List-".length())) {
        return true;
      }
    }
    return false;
  }

  private static String first(MimeMessage mail, String header) throws MessagingException {
    var values = mail.getHeader(header);
    return values == null || values.length == 0 ? null : values[0].strip();
  }
}
