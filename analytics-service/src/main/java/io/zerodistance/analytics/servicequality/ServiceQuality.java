package io.zerodistance.analytics.servicequality;

import java.util.List;

import io.zerodistance.analytics.overview.Basis;
import io.zerodistance.analytics.overview.Share;

/** How well each unit serves, one line per unit that received cases in the period. */
record ServiceQuality(List<Unit> items, Basis basis) {

  /** {@code firstResponseMedianSeconds} is null where nobody was answered yet. */
  record Unit(String businessUnit, long complaints, Double firstResponseMedianSeconds, Share deadlinesMet,
      Share onTheSpot, Share reopened, Share confirmedResolution, Share promisesKept, Share promisesMoved) {}
}
