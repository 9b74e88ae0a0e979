package io.zerodistance.intake.suggestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * A maximum-entropy classifier (multinomial logistic regression, L2 cost 1) over the traits of texts.
 *
 * <p>The same labelled texts in the same order make the same classifier, so that every replica says the same.
 */
final class Classifier {

  private static final int ROUNDS = 100;
  private static final int WORDS_SHOWN = 4;
  /** Among so many words of a long text the reasons are looked for; each costs one evaluation. */
  private static final int WORDS_WEIGHED = 120;

  record Labelled(String label, List<String> traits) {}

  private final AbstractModel model;

  private Classifier(AbstractModel model) {
    this.model = model;
  }

  /** @return null while there is nothing to tell apart */
  static Classifier of(List<Labelled> texts) {
    if (texts.stream().map(Labelled::label).distinct().count() < 2) {
      return null;
    }
    var settings = new TrainingParameters();
    settings.put("Cutoff", 1);
    settings.put("Iterations", ROUNDS);
    settings.put(QNTrainer.L1COST_PARAM, 0.0);
    settings.put(QNTrainer.L2COST_PARAM, 1.0);
    var events = texts.stream().map(text -> new Event(text.label(), text.traits().toArray(String[]::new))).toList();
    try {
      var index = new OnePassDataIndexer();
      index.init(settings, new HashMap<>());
      index.index(ObjectStreamUtils.createObjectStream(events));
      var trainer = new QNTrainer();
      trainer.init(settings, new HashMap<>());
      return new Classifier(trainer.trainModel(ROUNDS, index));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The probability of every label that was learned; they add up to one. */
  Map<String, Double> weigh(List<String> traits) {
    var shares = model.eval(traits.toArray(String[]::new));
    var weighed = new HashMap<String, Double>();
    for (int outcome = 0; outcome < shares.length; outcome++) {
      weighed.put(model.getOutcome(outcome), shares[outcome]);
    }
    return weighed;
  }

  /** The words without which the label would be less likely, the weightiest first; none for a label never taught. */
  List<String> because(List<String> traits, String label) {
    int index = model.getIndex(label);
    if (index < 0) {
      return List.of();
    }
    var all = model.eval(traits.toArray(String[]::new));
    record Missed(String word, double share) {}
    return traits.stream().filter(trait -> Traits.word(trait).isPresent()).limit(WORDS_WEIGHED)
        .map(trait -> new Missed(Traits.word(trait).get(), model.eval(without(traits, trait))[index]))
        .filter(missed -> missed.share() < all[index] - 0.01)
        .sorted(Comparator.comparingDouble(Missed::share)).limit(WORDS_SHOWN).map(Missed::word).toList();
  }

  private static String[] without(List<String> traits, String left) {
    return traits.stream().filter(trait -> !trait.equals(left)).toArray(String[]::new);
  }
}
