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

  private static final int MOST_LOOKED_THROUGH = 20_000;

  /** A file that came with the mail. */
  record Part(String name, byte[] bytes) {}

  /** Subject and text, as far as words of harm are looked for in them. */
  String words() {
    return lookedThrough(subject + "\n" + text);
  }

  static String lookedThrough(String words) {
    return words.substring(0, Math.min(words.length(), MOST_LOOKED_THROUGH));
  }

  /** Never nothing: an empty mail is a customer who wants something, too. */
  String heading() {
    return subject.isEmpty() && text.isEmpty()
        ? "（邮件没有可读的文字，请看原件。The mail holds no readable text: see the original.）"
        : subject;
  }

  /** The same mail as it was called when it was read first, though more of it is understood since. */
  ReceivedMail under(String earlier) {
    return new ReceivedMail(earlier, automatic, sender, subject, text, addresses, messageId, parts, cut);
  }

  /** Never the words or the sender. */
  @Override
  public String toString() {
    return "ReceivedMail[" + key + "]";
  }
}
