package io.zerodistance.intake.suggestion;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** A customer's text made comparable: full-width letters narrowed, lower case, white space as one blank. */
final class Words {

  private static final List<String> DENIALS = List.of("没有", "没", "无", "不是", "并非", "no ", "not ", "without ", "never ");
  /** Neighbouring letters share so many places; a text of 400 letters fills one of forty. */
  private static final int PLACES = 1 << 14;

  private final String text;
  private final BitSet pairs = new BitSet(PLACES);
  private Words joined;

  private Words(String text) {
    this.text = text;
    for (int at = 0; at < text.length(); at++) {
      pairs.set(place(text.charAt(at), '\0'));
      pairs.set(pair(text, at));
    }
  }

  static Words of(String written) {
    var narrow = Normalizer.isNormalized(written, Normalizer.Form.NFKC) ? written
        : Normalizer.normalize(written, Normalizer.Form.NFKC);
    return new Words(withSingleBlanks(narrow.toLowerCase(Locale.ROOT)));
  }

  String text() {
    return text;
  }

  /** The same without the marks that some put between Chinese letters; this very object where there are none. */
  Words joined() {
    if (joined == null) {
      joined = withoutMarksBetweenChinese();
    }
    return joined;
  }

  private Words withoutMarksBetweenChinese() {
    var joined = new StringBuilder(text.length());
    for (int at = 0; at < text.length();) {
      int end = at;
      while (end < text.length() && isMark(text.charAt(end))) {
        end++;
      }
      boolean between = end > at && at > 0 && isChinese(text.charAt(at - 1)) && end < text.length()
          && isChinese(text.charAt(end));
      if (!between) {
        joined.append(text, at, Math.max(end, at + 1));
      }
      at = Math.max(end, at + 1);
    }
    return joined.length() == text.length() ? this : new Words(joined.toString());
  }

  /** False for almost every phrase that does not occur, at the price of two look-ups: hundreds are tried on each text. */
  boolean mayHold(Phrase phrase) {
    return pairs.get(phrase.firstPair()) && pairs.get(phrase.lastPair());
  }

  /** Where two neighbouring letters are noted; the second is none at the end of a text. */
  static int pair(String text, int at) {
    return place(text.charAt(at), at + 1 < text.length() ? text.charAt(at + 1) : '\0');
  }

  boolean isDeniedAt(int position) {
    return DENIALS.stream().anyMatch(denial -> text.startsWith(denial, position - denial.length()));
  }

  private static int place(char one, char next) {
    return (one * 31 + next * 8_191) & (PLACES - 1);
  }

  private static String withSingleBlanks(String text) {
    var single = new StringBuilder(text.length());
    boolean blank = false;
    for (int at = 0; at < text.length(); at++) {
      boolean another = isBlank(text.charAt(at));
      if (!another || !blank) {
        single.append(another ? ' ' : text.charAt(at));
      }
      blank = another;
    }
    return single.toString();
  }

  private static boolean isBlank(char symbol) {
    return symbol == ' ' || symbol >= '\t' && symbol <= '\r';
  }

  private static boolean isChinese(char symbol) {
    return symbol >= '\u4e00' && symbol <= '\u9fff';
  }

  private static boolean isMark(char symbol) {
    if (symbol < 0x80) {
      return symbol >= ' ' && !Character.isLetterOrDigit(symbol) && symbol != 0x7f;
    }
    return switch (Character.getType(symbol)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
          Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION -> true;
      default -> false;
    };
  }
}
