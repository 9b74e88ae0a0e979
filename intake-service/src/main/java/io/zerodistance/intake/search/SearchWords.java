package io.zerodistance.intake.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a text into what it can be found by: every two neighbouring Chinese characters, and every Latin word or number in small
 * letters and without the s of a plural.
 *
 * <p>Needs no dictionary, so a name or a new product is found like any word; "酸奶发霉" is 酸奶, 奶发 and 发霉.
 */
public final class SearchWords {

  private SearchWords() {}

  public static Set<String> of(String text) {
    var words = new LinkedHashSet<String>();
    runs(text).forEach(run -> cut(run, words));
    return words;
  }

  /** The runs as they would be marked in a text: 酸奶发霉 stays whole. */
  static List<String> runs(String text) {
    var narrow = Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC);
    var runs = new ArrayList<String>();
    var run = new StringBuilder();
    boolean han = false;
    for (int at = 0; at < narrow.length();) {
      int point = narrow.codePointAt(at);
      at += Character.charCount(point);
      boolean symbol = isHan(point);
      boolean letter = symbol || Character.isLetterOrDigit(point);
      if (!run.isEmpty() && (!letter || symbol != han)) {
        runs.add(run.toString());
        run.setLength(0);
      }
      if (letter) {
        run.appendCodePoint(Character.toLowerCase(point));
        han = symbol;
      }
    }
    if (!run.isEmpty()) {
      runs.add(run.toString());
    }
    return runs;
  }

  static boolean isHan(int point) {
    return Character.isIdeographic(point) || switch (Character.UnicodeScript.of(point)) {
      case HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }

  private static void cut(String run, Set<String> words) {
    int first = run.codePointAt(0);
    if (!isHan(first)) {
      words.add(singular(run));
      return;
    }
    int one = Character.charCount(first);
    if (run.length() == one) {
      words.add(run);
    }
    for (int at = 0, next = one; next < run.length();) {
      int end = next + Character.charCount(run.codePointAt(next));
      words.add(run.substring(at, end));
      at = next;
      next = end;
    }
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return (plural ? word.substring(0, word.length() - 1) : word).toLowerCase(Locale.ROOT);
  }
}
