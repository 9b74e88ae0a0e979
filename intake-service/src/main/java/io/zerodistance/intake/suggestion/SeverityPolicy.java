package io.zerodistance.intake.suggestion;

import java.util.List;

/**
 * Suggests how bad it is: any word of harm makes S1, whatever else is said, even where the text denies it and even where marks
 * stand between the letters (拉！肚！子！) — a false alarm costs a look, a missed one costs a person's health. Then serious loss, then minor, else ordinary.
 */
final class SeverityPolicy {

  private static final double NOTHING_FOUND = 0.4;

  private SeverityPolicy() {}

  static Advice<Severity> judge(Words words, Lexicon lexicon) {
    var harm = found(words, lexicon, Severity.S1);
    if (!harm.isEmpty()) {
      return Advice.of(Severity.S1, confidence(harm, 0.25), harm);
    }
    var loss = found(words, lexicon, Severity.S2);
    if (!loss.isEmpty()) {
      return Advice.of(Severity.S2, confidence(loss, 1), loss);
    }
    var minor = found(words, lexicon, Severity.S4);
    return minor.isEmpty() ? Advice.of(Severity.S3, NOTHING_FOUND, List.of())
        : Advice.of(Severity.S4, confidence(minor, 1), minor);
  }

  private static List<String> found(Words words, Lexicon lexicon, Severity severity) {
    return lexicon.severityWords().stream()
        .filter(word -> word.severity() == severity && fires(word, words))
        .map(word -> word.phrase().shown()).toList();
  }

  static boolean fires(Lexicon.SeverityWord word, Words words) {
    if (word.severity() != Severity.S1) {
      return word.phrase().isAffirmedIn(words);
    }
    var joined = words.joined();
    return word.phrase().occursIn(words) || joined != words && word.phrase().occursIn(joined);
  }

  /** The more words agree, the surer; doubt is the weight of never being certain. */
  private static double confidence(List<String> words, double doubt) {
    return words.size() / (words.size() + doubt);
  }
}
