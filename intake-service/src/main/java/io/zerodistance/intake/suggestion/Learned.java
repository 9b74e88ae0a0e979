package io.zerodistance.intake.suggestion;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What one unit's decisions have taught, {@code version} by version; a classifier is null while there is nothing to tell apart. */
record Learned(int version, int examples, Classifier item, Classifier severity, Classifier motive, Classifier emotion) {

  static final Learned NOTHING = new Learned(0, 0, null, null, null, null);

  /** Takes a second or two for thousands of examples: not for the event loop. */
  static Learned from(int version, Lexicon lexicon, List<Example> examples) {
    var traits = examples.stream().map(example -> Traits.of(Words.of(example.text()), lexicon)).toList();
    return new Learned(version, examples.size(), classifier(examples, traits, Example::item),
        classifier(examples, traits, Example::severity), classifier(examples, traits, Example::motive),
        classifier(examples, traits, Example::emotion));
  }

  private static Classifier classifier(List<Example> examples, List<List<String>> traits,
      Function<Example, String> label) {
    return Classifier.of(IntStream.range(0, examples.size())
        .filter(index -> Objects.nonNull(label.apply(examples.get(index))))
        .mapToObj(index -> new Classifier.Labelled(label.apply(examples.get(index)), traits.get(index))).toList());
  }
}
