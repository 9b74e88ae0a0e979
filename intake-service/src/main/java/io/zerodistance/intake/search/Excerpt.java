package io.zerodistance.intake.search;

import java.util.List;
import java.util.Locale;

/** Cuts out of a text the part around the first word that was searched for. */
final class Excerpt {

  private static final int BEFORE = 24;
  private static final int LENGTH = 110;

  private Excerpt() {}

  /** @param later what came after the text, or null: shown where it holds more of the words */
  static String of(String text, String later, List<String> marks) {
    return of(later != null && held(later, marks) > held(text, marks) ? later : text, marks);
  }

  private static long held(String text, List<String> marks) {
    var small = text.toLowerCase(Locale.ROOT);
    return marks.stream().filter(small::contains).count();
  }

  private static String of(String text, List<String> marks) {
    var small = text.toLowerCase(Locale.ROOT);
    int first = marks.stream().mapToInt(small::indexOf).filter(at -> at >= 0).min().orElse(0);
    int from = small.length() == text.length() && first > BEFORE ? whole(text, first - BEFORE) : 0;
    int to = Math.min(text.length(), from + LENGTH);
    to = to < text.length() ? whole(text, to) : to;
    return (from > 0 ? "…" : "") + text.substring(from, to).replaceAll("\\s+", " ") + (to < text.length() ? "…" : "");
  }

  /** Never between the halves of one character. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
