package io.zerodistance.intake.mention;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a piece of HTML, for reading and searching; never shown as HTML again. */
final class PlainText {

  private static final Pattern UNREAD = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1>|$)|<!--.*?(-->|$)");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern NUMBERED = Pattern.compile("&#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));");
  private static final Map<String, String> NAMED =
      Map.of("&nbsp;", " ", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&apos;", "'");

  private PlainText() {}

  /** @return at most so many characters, or null where no word is left */
  static String of(String html, int longest) {
    if (html == null) {
      return null;
    }
    var text = TAG.matcher(UNREAD.matcher(html).replaceAll(" ")).replaceAll(" ");
    for (var entity : NAMED.entrySet()) {
      text = text.replace(entity.getKey(), entity.getValue());
    }
    text = NUMBERED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
        character(
            match.group(1) != null ? Integer.parseInt(match.group(1), 16) : Integer.parseInt(match.group(2)))));
    text = text.replace("&amp;", "&").replaceAll("[\\p{Cntrl}\\p{Cs}\\s\\u00a0]+", " ").strip();
    return text.isEmpty() ? null : text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  private static String character(int point) {
    return Character.isValidCodePoint(point) && !Character.isISOControl(point) ? Character.toString(point) : " ";
  }
}
