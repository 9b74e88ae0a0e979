package io.zerodistance.intake.suggestion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** What is noticed of a text before it is classified: its words, and what the unit's word lists say about it. */
final class Traits {

  private static final String WORD = "w:";

  private Traits() {}

  static List<String> of(Words words, Lexicon lexicon) {
    var traits = new LinkedHashSet<String>();
    Segmentation.of(words).forEach(word -> traits.add(WORD + word));
    for (var keyword : lexicon.keywords()) {
      if (keyword.phrase().isAffirmedIn(words)) {
        traits.add("names:" + keyword.item() + keyword.weight());
      }
    }
    traits.add("item:" + ItemPolicy.judge(words, lexicon).value());
    traits.add("severity:" + SeverityPolicy.judge(words, lexicon).value());
    traits.add("motive:" + MotivePolicy.judge(words, lexicon).value());
    traits.add("length:" + (Integer.SIZE - Integer.numberOfLeadingZeros(words.text().length())));
    if (words.text().contains("!")) {
      traits.add("exclaims");
    }
    return List.copyOf(traits);
  }

  /** The customer's own word, when the trait is one. */
  static Optional<String> word(String trait) {
    return trait.startsWith(WORD) ? Optional.of(trait.substring(WORD.length())) : Optional.empty();
  }
}
