package io.zerodistance.intake.suggestion;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A customer's text made comparable: full-width letters narrowed, lower case, white space as one blank. */
record Words(String text) {

  private static final List<String> DENIALS = List.of("没有", "没", "无", "不是", "并非", "no ", "not ", "without ", "never ");

  static Words of(String written) {
    var narrow = Normalizer.isNormalized(written, Normalizer.Form.NFKC) ? written
        : Normalizer.normalize(written, Normalizer.Form.NFKC);
    return new Words(narrow.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
  }

  /** The same without the marks that some put between Chinese letters. */
  Words joined() {
    return new Words(
        text.replaceAll("(?<=[\\u4e00-\\u9fff])[\\p{Punct}\\p{IsPunctuation}\\s]+(?=[\\u4e00-\\u9fff])", ""));
  }

  boolean isDeniedAt(int position) {
    return DENIALS.stream().anyMatch(denial -> text.startsWith(denial, position - denial.length()));
  }
}
