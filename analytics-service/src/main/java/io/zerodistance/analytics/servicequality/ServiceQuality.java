package io.zerodistance.analytics.servicequality;

import java.util.List;

import io.zerodistance.analytics.overview.Basis;
import io.zerodistance.analytics.overview.Share;

/** How well each unit serves, one line per unit that received cases in the period. */
record ServiceQuality(List<Unit> items, Basis basis) {

  /** {@code firstResponseMedianSeconds} is null where nobody was answered yet. */
  record Unit(String businessUnit, long complaints, Double firstResponseMedianSeconds, Share deadlinesMet,
      Share onTheSpot, Share reopened, Share confirmedResolution, Endings endings, Share promisesKept,
      Share promisesMadeGood, Share promisesMoved) {}

  /**
   * How cases stand with their customers, of all whose customer was asked and has had the time to answer; the rest was closed by staff
   * before that time was over. {@code told}: staff was told by the customer that it is resolved.
   */
  record Endings(Share confirmed, Share told, Share silent, Share notResolved) {}
}
