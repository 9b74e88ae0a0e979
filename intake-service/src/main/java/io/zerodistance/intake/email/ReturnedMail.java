package io.zerodistance.intake.email;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a mail server far away sends back (RFC 3464) about a letter of ours.
 *
 * @param number of the complaint, @param token that only our mails know
 * @param key of the letter, @param reason such as {@code mail-5.1.1}
 */
record ReturnedMail(String number, String token, String key, String reason) {

  private static final int READ = 256 * 1024;
  private static final Pattern OURS = Pattern.compile(
      "<([A-Z]{2}-[0-9]{6}-[0-9A-Z]{8})\\.([0-9A-Z]{10})\\.([0-9a-f-]{36}\\.[0-9]{1,6})@", Pattern.CASE_INSENSITIVE);
  private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*([a-z]+)");
  private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.[0-9]{1,3}\\.[0-9]{1,3})");

  /** @return null for a report that is about no letter of ours, or only says that it takes longer */
  static ReturnedMail of(byte[] raw) {
    var text = new String(raw, 0, Math.min(raw.length, READ), StandardCharsets.ISO_8859_1);
    var ours = OURS.matcher(text);
    var action = ACTION.matcher(text);
    if (!ours.find() || action.find() && !action.group(1).equalsIgnoreCase("failed")) {
      return null;
    }
    var status = STATUS.matcher(text);
    return new ReturnedMail(ours.group(1).toUpperCase(Locale.ROOT), ours.group(2),
        ours.group(3).toLowerCase(Locale.ROOT),
        "mail-" + (status.find() ? status.group(1) : "returned"));
  }
}
