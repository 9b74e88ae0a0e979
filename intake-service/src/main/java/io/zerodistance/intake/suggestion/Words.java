package io.zerodistance.intake.suggestion;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A customer's text made comparable: full-width letters narrowed, lower case, white space as one blank. */
record Words(String text, BitSet letters) {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern MARKS_BETWEEN_CHINESE =
      Pattern.compile("(?<=[\\u4e00-\\u9fff])[\\p{Punct}\\p{IsPunctuation}\\s]+(?=[\\u4e00-\\u9fff])");
  private static final List<String> DENIALS = List.of("没有", "没", "无", "不是", "并非", "no ", "not ", "without ", "never ");

  static Words of(String written) {
    var narrow = Normalizer.isNormalized(written, Normalizer.Form.NFKC) ? written
        : Normalizer.normalize(written, Normalizer.Form.NFKC);
    return holding(BLANKS.matcher(narrow.toLowerCase(Locale.ROOT)).replaceAll(" "));
  }

  private static Words holding(String text) {
    var letters = new BitSet(1 << 16);
    text.chars().forEach(letters::set);
    return new Words(text, letters);
  }

  /** The same without the marks that some put between Chinese letters. */
  Words joined() {
    return holding(MARKS_BETWEEN_CHINESE.matcher(text).replaceAll(""));
  }

  /** False for almost every phrase that does not occur, at the price of two look-ups: hundreds are tried on each text. */
  boolean mayHold(String sought) {
    return letters.get(sought.charAt(0)) && letters.get(sought.charAt(sought.length() - 1));
  }

  boolean isDeniedAt(int position) {
    return DENIALS.stream().anyMatch(denial -> text.startsWith(denial, position - denial.length()));
  }
}
