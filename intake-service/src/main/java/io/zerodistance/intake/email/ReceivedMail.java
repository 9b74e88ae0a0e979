package io.zerodistance.intake.email;

import java.util.List;

import io.zerodistance.intake.secret.Contact;

/**
 * What a mail says, as far as intake needs it.
 *
 * @param key the same for the same mail, however often and by whatever way it is read
 * @param automatic why no person wrote it, or null
 * @param addresses everything in which a reply token may stand: recipients, subject, the mails that it answers
 * @param parts its whole files
 * @param cut whether it was too large to be read in full
 * @param messageId of the sender's making, or null when it is not well-formed
 */
record ReceivedMail(String key, String automatic, Contact sender, String subject, String text, String addresses,
    String messageId, List<Part> parts, boolean cut) {

  /** A file that came with the mail. */
  record Part(String name, byte[] bytes) {}

  /** Never the words or the sender. */
  @Override
  public String toString() {
    return "ReceivedMail[" + key + "]";
  }
}
