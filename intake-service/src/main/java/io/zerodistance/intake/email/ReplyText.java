package io.zerodistance.intake.email;

import java.util.regex.Pattern;

/**
 * Finds what the sender of a reply wrote anew: above the quoted mail, and between and below its lines where each is marked as
 * quoted; the original keeps everything.
 */
final class ReplyText {

  /** Lines with which mail programs begin the quotation; one that is quoted itself begins nothing. */
  private static final Pattern QUOTATION = Pattern.compile("""
      (?im)^\\s*+(?!>)(?:-{2,}\\s*(?:original message|forwarded message|原始邮件|转发邮件|原邮件).*|on .{5,200} wrote:|.{0,200}(?:写道|寫道)[:：]\
      |(?:发件人|寄件者|from)[:：].{3,200}\\R\\s*(?:发送时间|日期|收件人|sent|date|to)[:：].*|_{20,})\\s*$""");
  private static final Pattern MARKED = Pattern.compile("\\s*\\R>");
  private static final Pattern QUOTED_LINES = Pattern.compile("(?m)^>.*\\R?");

  private ReplyText() {}

  /** The whole text where nothing is left besides the quotation. */
  static String of(String text) {
    var fresh = QUOTED_LINES.matcher(withoutUnmarked(text)).replaceAll("").strip();
    return fresh.isEmpty() ? text.strip() : fresh;
  }

  /** Below a quotation whose lines are not marked nobody can tell old words from new ones. */
  private static String withoutUnmarked(String text) {
    var kept = new StringBuilder();
    int from = 0;
    var quotation = QUOTATION.matcher(text);
    while (quotation.find()) {
      kept.append(text, from, quotation.start()).append('\n');
      from = quotation.end();
      if (!MARKED.matcher(text).region(from, text.length()).lookingAt()) {
        return kept.toString();
      }
    }
    return kept.append(text, from, text.length()).toString();
  }
}
