package io.zerodistance.analytics.overview;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.zerodistance.analytics.fact.Money;
import io.zerodistance.analytics.lag.Lag;

/**
 * The figures of a period over the cases that were received in it.
 *
 * @param complaints exact count of registered cases of every kind; the four breakdowns add up to it
 * @param basis what {@code complaints} and the breakdowns rest on
 */
record Overview(Set<String> businessUnits, long complaints, Map<String, Long> byStatus, Map<String, Long> byKind,
    Map<String, Long> byChannel, Map<String, Long> byUnit, FirstResponse firstResponse, Share deadlinesMet,
    Share confirmedResolution, Redress redress, Score csat, Score ces, Score nps, Share responseRate, Lag lag,
    Basis basis) {

  /** {@code medianSeconds} from receipt to the first reply; null where nobody was answered yet. */
  record FirstResponse(Double medianSeconds, Basis basis) {}

  /** Sums per currency in minor units. */
  record Redress(List<Money> granted, List<Money> paid, Basis basis) {}

  /**
   * {@code value} is the score as reported, {@code mean} of the answers, {@code low} and {@code high} its 95 %
   * range.
   */
  record Score(Double value, Double low, Double high, Double mean, Basis basis) {}
}
