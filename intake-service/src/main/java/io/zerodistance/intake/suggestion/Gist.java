package io.zerodistance.intake.suggestion;

import io.zerodistance.intake.taxonomy.Item;

/** What of a suggestion is needed at once: the matter and how bad it is. */
public record Gist(Advice<String> taxonomyItem, Advice<Severity> severity) {

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
