package io.zerodistance.intake.suggestion;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells which words of a unit's lists speak in a text, by the same rules by which suggestions hear them. */
@ApplicationScoped
public class FindWords {

  @Inject
  Lexicons lexicons;

  /** A word as it stands in its list; {@code weight} of keywords alone. */
  public record Found(WordList list, String meaning, String phrase, Integer weight) {}

  public List<Found> in(String businessUnit, String text) {
    var words = Words.of(text);
    var lexicon = lexicons.of(businessUnit).within(words);
    return Stream.of(
        lexicon.severityWords().stream().filter(word -> SeverityPolicy.fires(word, words))
            .map(word -> found(WordList.SEVERITY, word.severity().name(), word.phrase(), null)),
        lexicon.keywords().stream().filter(word -> word.phrase().isAffirmedIn(words))
            .map(word -> found(WordList.KEYWORD, word.item(), word.phrase(), word.weight())),
        lexicon.motivePhrases().stream().filter(word -> word.phrase().occursIn(words))
            .map(word -> found(WordList.MOTIVE, word.motive().name(), word.phrase(), null)),
        lexicon.emotionPhrases().stream().filter(word -> word.phrase().isAffirmedIn(words))
            .map(word -> found(WordList.EMOTION, word.emotion().name(), word.phrase(), null)),
        lexicon.factSigns().stream().filter(word -> word.phrase().occursIn(words))
            .map(word -> found(WordList.SIGN, word.fact().name(), word.phrase(), null)))
        .flatMap(each -> each).toList();
  }

  private static Found found(WordList list, String meaning, Phrase phrase, Integer weight) {
    return new Found(list, meaning, phrase.shown(), weight);
  }
}
