package io.zerodistance.intake.email;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.zerodistance.intake.complaint.ComplaintNumber;
import io.zerodistance.intake.secret.ReplyTokens;

/** Puts number and token where a reply brings them back (address, subject, message id), and finds them there. */
@ApplicationScoped
class ReplyAddress {

  private static final Pattern TOKEN =
      Pattern.compile("([A-Z]{2}-[0-9]{6}-[0-9A-Z]{8})[. ]#?([0-9A-Z]{10})(?![0-9A-Z])", Pattern.CASE_INSENSITIVE);

  @Inject
  ReplyTokens tokens;

  /** {@code complaints+FD-261121-8K3QZ7M6.0123456789@example.com}. */
  String replyTo(String mailbox, String number) {
    int at = mailbox.lastIndexOf('@');
    return mailbox.substring(0, at) + "+" + number + "." + tokens.of(number) + mailbox.substring(at);
  }

  /** {@code [FD-261121-8K3QZ7M6 #0123456789]}, for mail programs and servers that drop the plus. */
  String subjectTag(String number) {
    return "[" + number + " #" + tokens.of(number) + "]";
  }

  String messageId(String mailbox, String number, String kind) {
    return "<" + number + "." + tokens.of(number) + "." + kind + mailbox.substring(mailbox.lastIndexOf('@')) + ">";
  }

  /** Whether the token is that number's. */
  boolean knows(String number, String token) {
    return tokens.fits(number, token);
  }

  /** The complaint that a mail answers; a number with a wrong token is nobody's. */
  Optional<ComplaintNumber> find(String addresses) {
    var found = TOKEN.matcher(addresses);
    while (found.find()) {
      var number = ComplaintNumber.parse(found.group(1));
      if (number.isPresent() && tokens.fits(number.get().value(), found.group(2))) {
        return number;
      }
    }
    return Optional.empty();
  }
}
