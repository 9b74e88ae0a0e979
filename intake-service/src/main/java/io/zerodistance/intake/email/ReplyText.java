package io.zerodistance.intake.email;

import java.util.regex.Pattern;

/** Finds what the sender of a reply wrote anew, above the quoted mail; the original keeps everything. */
final class ReplyText {

  /** Lines with which mail programs begin the quotation. */
  private static final Pattern QUOTATION = Pattern.compile("""
      (?im)^\\s*(?:-{2,}\\s*(?:original message|forwarded message|原始邮件|转发邮件|原邮件).*|on .{5,200} wrote:|.{0,200}(?:写道|寫道)[:：]\
      |(?:发件人|寄件者|from)[:：].{3,200}\\R\\s*(?:发送时间|日期|收件人|sent|date|to)[:：].*|_{20,})\\s*$""");
  private static final Pattern QUOTED_LINES = Pattern.compile("(?m)^>.*\\R?");

  private ReplyText() {}

  /** The whole text where nothing is left above the quotation. */
  static String of(String text) {
    var quotation = QUOTATION.matcher(text);
    var fresh = quotation.find() ? text.substring(0, quotation.start()) : text;
    fresh = QUOTED_LINES.matcher(fresh).replaceAll("").strip();
    return fresh.isEmpty() ? text.strip() : fresh;
  }
}
