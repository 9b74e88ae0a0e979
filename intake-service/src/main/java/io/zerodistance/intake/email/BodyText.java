package io.zerodistance.intake.email;

import java.util.LinkedHashMap;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** The words of a mail's parts as one text: what its sender wrote is never left out for what a server or a program put beside it. */
final class BodyText {

  /** What mail programs wrap the mail in that is answered; anybody's own indented paragraph is none of these. */
  private static final String QUOTED = "blockquote[type=cite], blockquote[cite], blockquote.gmail_quote";

  static final Read NOTHING = new Read("", false);

  private BodyText() {}

  /** One part that was read: its words, and whether it is a plain text by itself. */
  record Read(String text, boolean plain) {}

  static Read of(Part several, List<Read> parts) throws MessagingException {
    return new Read(several.isMimeType("multipart/alternative") ? alternative(parts)
        : several.isMimeType("multipart/related") ? related(parts) : mixed(parts), false);
  }

  /** The same words in several forms: the plain one where it says anything, else the richest, which comes last. */
  private static String alternative(List<Read> forms) {
    return forms.stream().filter(Read::plain).map(Read::text).filter(BodyText::saysAnything).findFirst()
        .orElseGet(() -> forms.stream().map(Read::text).filter(BodyText::saysAnything)
            .reduce((earlier, later) -> later).orElse(""));
  }

  /** A page with what it shows: its root is the first part that says anything. */
  private static String related(List<Read> parts) {
    return parts.stream().map(Read::text).filter(BodyText::saysAnything).findFirst().orElse("");
  }

  /** All of them in their order; the same words twice are said once. */
  private static String mixed(List<Read> parts) {
    var each = new LinkedHashMap<String, String>();
    parts.forEach(part -> each.putIfAbsent(bare(part.text()), part.text()));
    return String.join("", each.values());
  }

  private static boolean saysAnything(String text) {
    return !bare(text).isEmpty();
  }

  /** Without what nobody sees. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
  }

  /** Block by block on lines of its own; what a mail program quotes is marked as in a plain mail. */
  static String ofHtml(String html) {
    var page = Jsoup.parse(html);
    // One within another went with it.
    page.select(QUOTED).stream().filter(quotation -> quotation.ownerDocument() == page).forEach(quotation -> quotation
        .replaceWith(new TextNode("\n" + lines(quotation).replaceAll("(?m)^", "> ") + "\n")));
    return lines(page) + "\n";
  }

  private static String lines(Element element) {
    element.getAllElements().stream().filter(Element::isBlock)
        .forEach(block -> block.prependText("\n").appendText("\n"));
    return element.wholeText().replaceAll("\\R\\s*+", "\n").strip();
  }
}
