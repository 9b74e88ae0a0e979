package io.zerodistance.intake.suggestion;

import java.util.ArrayList;
import java.util.List;

/** The words that one business unit's suggestions rely on; rows of its database. */
record Lexicon(List<Keyword> keywords, List<SeverityWord> severityWords, List<MotivePhrase> motivePhrases) {

  record Keyword(String item, Phrase phrase, int weight) {}

  record SeverityWord(Severity severity, Phrase phrase) {}

  record MotivePhrase(Motive motive, Phrase phrase) {}

  static Lexicon empty() {
    return new Lexicon(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  }
}
