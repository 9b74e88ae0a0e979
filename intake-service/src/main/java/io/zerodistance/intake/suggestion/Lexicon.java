package io.zerodistance.intake.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

  /** What of it may occur in the text, with or without the marks between Chinese letters: a few phrases of hundreds. */
  Lexicon within(Words words) {
    return new Lexicon(some(keywords, Keyword::phrase, words), some(severityWords, SeverityWord::phrase, words),
        some(motivePhrases, MotivePhrase::phrase, words), some(emotionPhrases, EmotionPhrase::phrase, words),
        neededFacts,
        some(factSigns, FactSign::phrase, words));
  }

  /** The same of the words that name matters and severities; of all others none. */
  Lexicon ofMattersWithin(Words words) {
    return new Lexicon(some(keywords, Keyword::phrase, words), some(severityWords, SeverityWord::phrase, words),
        List.of(), List.of(), List.of(), List.of());
  }

  /** A plain loop: it looks at every phrase for every complaint. */
  private static <T> List<T> some(List<T> all, Function<T, Phrase> phrase, Words words) {
    var joined = words.joined();
    var some = new ArrayList<T>();
    for (int at = 0; at < all.size(); at++) {
      var candidate = phrase.apply(all.get(at));
      if (words.mayHold(candidate) || joined != words && joined.mayHold(candidate)) {
        some.add(all.get(at));
      }
    }
    return some;
  }

  void add(WordList list, String meaning, String phrase, Integer weight) {
    switch (list) {
      case KEYWORD -> keywords.add(new Keyword(meaning, Phrase.of(phrase), weight));
      case SEVERITY -> severityWords.add(new SeverityWord(Severity.valueOf(meaning), Phrase.of(phrase)));
      case MOTIVE -> motivePhrases.add(new MotivePhrase(Motive.valueOf(meaning), Phrase.of(phrase)));
      case EMOTION -> emotionPhrases.add(new EmotionPhrase(Emotion.valueOf(meaning), Phrase.of(phrase)));
      case NEED -> neededFacts.add(new NeededFact(meaning, Fact.valueOf(phrase)));
      case SIGN -> factSigns.add(new FactSign(Fact.valueOf(meaning), Phrase.of(phrase)));
    }
  }

  static Lexicon empty() {
    return new Lexicon(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
        new ArrayList<>());
  }
}
