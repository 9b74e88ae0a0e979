package io.zerodistance.intake.suggestion;

import java.util.List;

/** What the system suggests from the words and from earlier decisions; a person decides. */
public record Suggestion(Advice<String> taxonomyItem, Advice<Severity> severity, Advice<Motive> motive,
    Advice<Emotion> emotion, Advice<List<Fact>> missingFacts) {

  public boolean safety() {
    return severity.value() == Severity.S1;
  }
}
