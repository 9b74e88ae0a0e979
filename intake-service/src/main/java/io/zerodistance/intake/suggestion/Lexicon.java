package io.zerodistance.intake.suggestion;

import java.util.ArrayList;
import java.util.List;

/** The words that one business unit's suggestions rely on; rows of its database. */
record Lexicon(List<Keyword> keywords, List<SeverityWord> severityWords, List<MotivePhrase> motivePhrases,
    List<EmotionPhrase> emotionPhrases, List<NeededFact> neededFacts, List<FactSign> factSigns) {

  record Keyword(String item, Phrase phrase, int weight) {}

  record SeverityWord(Severity severity, Phrase phrase) {}

  record MotivePhrase(Motive motive, Phrase phrase) {}

  record EmotionPhrase(Emotion emotion, Phrase phrase) {}

  record NeededFact(String item, Fact fact) {}

  /** A phrase that shows that the text tells the fact. */
  record FactSign(Fact fact, Phrase phrase) {}

  static Lexicon empty() {
    return new Lexicon(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
        new ArrayList<>());
  }
}
