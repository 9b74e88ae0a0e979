package io.zerodistance.intake.suggestion;

import java.util.List;

import io.zerodistance.intake.taxonomy.Item;

/** What the system suggests from the words and from earlier decisions; a person decides. */
public record Suggestion(Advice<String> taxonomyItem, Advice<Severity> severity, Advice<Motive> motive,
    Advice<Emotion> emotion, Advice<List<Fact>> missingFacts) {

  /** Below this the item is a guess that is shown to the desk and not announced to other services. */
  private static final double WORTH_TELLING = 0.4;

  public boolean safety() {
    return severity.value() == Severity.S1;
  }

  /** @return null when the words do not say enough */
  public String itemWorthTelling() {
    return taxonomyItem.confidence() >= WORTH_TELLING && !Item.OTHER.equals(taxonomyItem.value()) ? taxonomyItem.value()
        : null;
  }
}
