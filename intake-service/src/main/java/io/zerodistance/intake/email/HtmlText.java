package io.zerodistance.intake.email;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.jsoup.nodes.Entities;

/** The same words for mail programs that show HTML: paragraphs, and the link as a link; nothing is loaded from anywhere. */
final class HtmlText {

  private HtmlText() {}

  static String of(String text, String url, String language) {
    var link = Entities.escape(url);
    var paragraphs = Arrays.stream(text.strip().split("\\n\\s*\\n"))
        .map(paragraph -> "<p>" + Entities.escape(paragraph).replace("\n", "<br>\n") + "</p>")
        .collect(Collectors.joining("\n"));
    return "<!doctype html>\n<html lang=\"" + language
        + "\"><head><meta charset=\"utf-8\"></head><body style=\"font:16px/1.6 sans-serif;max-width:40em\">\n"
        + paragraphs.replace(link, "<a href=\"" + link + "\">" + link + "</a>") + "\n</body></html>\n";
  }
}
