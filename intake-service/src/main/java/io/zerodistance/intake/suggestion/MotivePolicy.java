package io.zerodistance.intake.suggestion;

import java.util.List;
import java.util.stream.Stream;

/** Suggests what the customer wants back from the money and respect phrases in the text. */
final class MotivePolicy {

  private MotivePolicy() {}

  static Advice<Motive> judge(Words words, Lexicon lexicon) {
    var money = found(words, lexicon, Motive.REDRESS);
    var face = found(words, lexicon, Motive.RECOGNITION);
    if (money.isEmpty() && face.isEmpty()) {
      return Advice.of(Motive.UNKNOWN, 0, List.of());
    }
    var motive = face.isEmpty() ? Motive.REDRESS : money.isEmpty() ? Motive.RECOGNITION : Motive.BOTH;
    var both = Stream.concat(money.stream(), face.stream()).toList();
    return Advice.of(motive, both.size() / (both.size() + 1.0), both);
  }

  private static List<String> found(Words words, Lexicon lexicon, Motive motive) {
    return lexicon.motivePhrases().stream().filter(phrase -> phrase.motive() == motive)
        .filter(phrase -> phrase.phrase().occursIn(words)).map(phrase -> phrase.phrase().shown()).toList();
  }
}
