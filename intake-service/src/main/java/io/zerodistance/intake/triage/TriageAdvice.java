package io.zerodistance.intake.triage;

import java.util.List;

import io.zerodistance.intake.suggestion.Advice;
import io.zerodistance.intake.suggestion.Emotion;
import io.zerodistance.intake.suggestion.Fact;
import io.zerodistance.intake.suggestion.Motive;
import io.zerodistance.intake.suggestion.Severity;
import io.zerodistance.intake.suggestion.Suggestion;

/**
 * What a person reads before a triage: what the system suggests, and the class that the triage would announce with it.
 *
 * @param customerClass null for an anonymous customer and for one without a class
 */
record TriageAdvice(Advice<String> taxonomyItem, Advice<Severity> severity, Advice<Motive> motive,
    Advice<Emotion> emotion, Advice<List<Fact>> missingFacts, String customerClass) {

  static TriageAdvice of(Suggestion suggested, String customerClass) {
    return new TriageAdvice(suggested.taxonomyItem(), suggested.severity(), suggested.motive(), suggested.emotion(),
        suggested.missingFacts(), customerClass);
  }
}
