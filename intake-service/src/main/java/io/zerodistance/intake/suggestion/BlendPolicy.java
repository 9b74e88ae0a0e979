package io.zerodistance.intake.suggestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Weighs what the word lists say against what decisions taught: without decisions the lists alone speak, with many they keep
 * half a voice, so that a matter nobody has decided yet is still found by its words.
 */
enum BlendPolicy {
  WITH_REASONS, WITHOUT_REASONS;

  /** With so many decisions what was learned has half of its full voice. */
  private static final double HALFWAY = 40;

  <T> Advice<T> judge(Advice<T> byWords, Classifier learned, int examples, List<String> traits,
      Function<String, T> value) {
    if (learned == null) {
      return byWords;
    }
    double voice = examples / (examples + HALFWAY);
    // What is said where no word was found is a default and no evidence.
    double words = (1 - voice / 2) * (byWords.because().isEmpty() ? 0.5 : 1);
    var scores = new HashMap<String, Double>();
    learned.weigh(traits).forEach((label, share) -> scores.put(label, voice * share));
    scores.merge(byWords.value().toString(), words * byWords.confidence(), Double::sum);
    var best = scores.entrySet().stream()
        .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey())).orElseThrow();
    var said = best.getKey().equals(byWords.value().toString()) ? byWords.because() : List.<String>of();
    var because = this == WITHOUT_REASONS ? said
        : Stream.concat(said.stream(), learned.because(traits, best.getKey()).stream()).distinct().toList();
    return Advice.of(value.apply(best.getKey()), best.getValue() / (voice + words), because);
  }
}
