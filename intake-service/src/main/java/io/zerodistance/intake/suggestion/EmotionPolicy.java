package io.zerodistance.intake.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Suggests the emotion that most phrases speak of; three exclamation marks count as one angry phrase; calm where none occurs. */
final class EmotionPolicy {

  private static final double NOTHING_FOUND = 0.3;
  private static final String SHOUT = "!!!";

  private EmotionPolicy() {}

  static Advice<Emotion> judge(Words words, Lexicon lexicon) {
    var found = new EnumMap<Emotion, List<String>>(Emotion.class);
    for (var phrase : lexicon.emotionPhrases()) {
      if (phrase.phrase().isAffirmedIn(words)) {
        found.computeIfAbsent(phrase.emotion(), emotion -> new ArrayList<>()).add(phrase.phrase().shown());
      }
    }
    if (words.text().contains(SHOUT)) {
      found.computeIfAbsent(Emotion.ANGRY, emotion -> new ArrayList<>()).add(SHOUT);
    }
    int all = found.values().stream().mapToInt(List::size).sum();
    return found.entrySet().stream()
        .max(Comparator.<Map.Entry<Emotion, List<String>>>comparingInt(entry -> entry.getValue().size())
            .thenComparing(Map.Entry.comparingByKey()))
        .map(most -> Advice.of(most.getKey(), most.getValue().size() / (all + 1.0), most.getValue()))
        .orElse(Advice.of(Emotion.CALM, NOTHING_FOUND, List.of()));
  }
}
