package io.zerodistance.intake.triage;

import java.time.Instant;
import java.util.List;

import io.zerodistance.intake.suggestion.Fact;

/**
 * How often people agreed with what was suggested; the first triage of each complaint counts, retired items as their successors. What
 * changed a label beside a triage (a review of the demand, words of harm) agrees with nothing and is not counted.
 *
 * @param accepted decisions in which item, severity and motive were all as suggested
 * @param corrections decisions in which one of them was not, and every later decision on the same complaint
 * @param model the lesson in use now, and when it was learned; version 0 is the word lists alone
 */
record Accuracy(String businessUnit, long decisions, long accepted, long corrections, Model model, List<Month> months,
    List<ItemAgreement> items, Facts facts) {

  record Model(int version, Instant learnedUntil) {}

  /** {@code emotion} of the {@code emotionSaid} decisions that name one; whether a person names one is left to the person. */
  record Month(String month, long decisions, long item, long severity, long motive, long accepted, long emotionSaid,
      long emotion) {

    Month plus(Month more) {
      return new Month(month, decisions + more.decisions, item + more.item, severity + more.severity,
          motive + more.motive, accepted + more.accepted, emotionSaid + more.emotionSaid, emotion + more.emotion);
    }
  }

  /** {@code instead} is what was suggested most often where people decided otherwise; {@code months} the item's own course. */
  record ItemAgreement(String item, long decisions, long agreed, String instead, List<ItemMonth> months) {}

  /** Decisions of a month that made it this item, and how many of them were suggested so. */
  record ItemMonth(String month, long decisions, long agreed) {}

  /** @param cases after whose first decision, or before it, the customer was asked for something */
  record Facts(long cases, List<FactAgreement> facts) {}

  /** In how many of those cases the fact was said to be missing, was asked for, and both. */
  record FactAgreement(Fact fact, long suggested, long asked, long both) implements Comparable<FactAgreement> {

    @Override
    public int compareTo(FactAgreement other) {
      return fact.compareTo(other.fact);
    }
  }
}
