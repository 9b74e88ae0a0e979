package io.zerodistance.intake.suggestion;

import java.util.List;
import java.util.Set;

/** Names what complaints about an item need and this one neither holds in a field nor shows by a word of its text. */
final class MissingFactsPolicy {

  private MissingFactsPolicy() {}

  /** As sure as the item is, whose words are the reason why the facts are needed. */
  static Advice<List<Fact>> judge(Words words, Lexicon lexicon, Advice<String> item, Set<Fact> known) {
    var missing = lexicon.neededFacts().stream()
        .filter(needed -> needed.item().equals(item.value()))
        .map(Lexicon.NeededFact::fact)
        .filter(fact -> !known.contains(fact))
        .filter(fact -> lexicon.factSigns().stream()
            .noneMatch(sign -> sign.fact() == fact && sign.phrase().occursIn(words)))
        .sorted().toList();
    return new Advice<>(missing, item.confidence(), item.because());
  }
}
