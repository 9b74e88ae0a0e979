package io.zerodistance.intake.triage;

import java.time.Instant;
import java.util.List;

/**
 * How often people agreed with what was suggested; the first decision on each complaint counts, retired items as their successors.
 *
 * @param accepted decisions in which item, severity and motive were all as suggested
 * @param corrections decisions in which one of them was not, and every later decision on the same complaint
 * @param model the lesson in use now, and when it was learned; version 0 is the word lists alone
 */
record Accuracy(String businessUnit, long decisions, long accepted, long corrections, Model model, List<Month> months,
    List<ItemAgreement> items) {

  record Model(int version, Instant learnedUntil) {}

  record Month(String month, long decisions, long item, long severity, long motive, long accepted) {}

  /** {@code instead} is what was suggested most often where people decided otherwise. */
  record ItemAgreement(String item, long decisions, long agreed, String instead) {}
}
