package io.zerodistance.intake.email;

import java.util.regex.Pattern;

/**
 * Finds what the sender of a reply wrote anew: above the quoted mail, and between and below its lines where each is marked as
 * quoted, and whatever the sender passes on from somebody else; the original keeps everything.
 */
final class ReplyText {

  /**
   * Lines with which mail programs begin the quotation, with a day, an hour or an address where people write such lines, too; one that is
   * quoted itself begins nothing. No repetition may read the same blank lines from several starts: one mail must not hold up the others.
   */
  private static final Pattern QUOTATION = Pattern.compile("""
      (?im)^[^\\S\\r\\n]*+(?!>)(?:(?<passedOn>-{2,}\\s*(?:forwarded message|转发的?邮件|轉寄郵件).*|begin forwarded message[:：]|(?:下面|以下)是被?转发的邮件[:：])\
      |-{2,}\\s*(?:original message|原始邮件|原邮件).*\
      |(?=.{0,200}(?:(?:19|20)\\d\\d|\\d[:：]\\d\\d|@))(?<wrote>(?:on .{5,200} wrote|.{0,200}(?:写道|寫道))[:：])\
      |(?:发件人|寄件者|from)[:：].{3,200}+\\R\\s*+(?:发送时间|日期|收件人|sent|date|to)[:：].*|_{20,})\\s*$""");
  private static final Pattern HOUR_OR_ADDRESS = Pattern.compile("\\d[:：]\\d\\d|@");
  private static final Pattern MARKED = Pattern.compile("\\s*\\R>");
  private static final Pattern QUOTED_LINES = Pattern.compile("(?m)^>.*\\R?");

  private ReplyText() {}

  /** The whole text where nothing is left besides the quotation. */
  static String of(String text) {
    var fresh = fresh(text).strip();
    return fresh.isEmpty() ? text.strip() : fresh;
  }

  /** Below a quotation whose lines are not marked nobody can tell old words from new ones. */
  private static String fresh(String text) {
    var kept = new StringBuilder();
    int from = 0;
    var quotation = QUOTATION.matcher(text);
    while (quotation.find()) {
      var marked = MARKED.matcher(text).region(quotation.end(), text.length()).lookingAt();
      if (!marked && isPerhapsOwn(quotation.group("wrote"))) {
        continue;
      }
      kept.append(unquoted(text.substring(from, quotation.start())));
      if (quotation.group("passedOn") != null) {
        return kept.append(text, quotation.start(), text.length()).toString();
      }
      kept.append('\n');
      from = quotation.end();
      if (!marked) {
        return kept.toString();
      }
    }
    return kept.append(unquoted(text.substring(from))).toString();
  }

  /** A day alone is in people's own sentences, too: "2026年11月20日的病历上写道：". */
  private static boolean isPerhapsOwn(String wrote) {
    return wrote != null && !HOUR_OR_ADDRESS.matcher(wrote).find();
  }

  private static String unquoted(String text) {
    return QUOTED_LINES.matcher(text).replaceAll("");
  }
}
