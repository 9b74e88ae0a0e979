package io.zerodistance.resolution.reply;

import java.util.regex.Pattern;

/** Which language a reply is written in, next to the one that the customer used; both as {@code zh} or {@code en}, or null. */
record Language(String customer, String reply) {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

  /** One Chinese character says about as much as half an English word. */
  static Language of(String customer, String text) {
    long han = HAN.matcher(text).results().count();
    long words = LATIN_WORD.matcher(text).results().count();
    return new Language(customer == null ? null : customer.substring(0, Math.min(2, customer.length())).toLowerCase(),
        han + words < 4 ? null : han >= 2 * words ? "zh" : "en");
  }

  boolean differs() {
    return customer != null && reply != null && !customer.equals(reply);
  }
}
