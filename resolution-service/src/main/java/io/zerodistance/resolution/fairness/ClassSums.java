package io.zerodistance.resolution.fairness;

import java.math.BigDecimal;

/**
 * What was advised and granted for the customers of one class, summed.
 *
 * @param cases with advice in the period, {@code withFloor} of them with a legal floor
 * @param ended of the cases with a range those that ended; only they are compared
 * @param share sum over ended cases of goodwill granted as a share of the upper end, {@code shareSquared} of its squares
 */
record ClassSums(String customerClass, long cases, long withFloor, BigDecimal floor, BigDecimal floorGranted,
    long ended,
    BigDecimal low, BigDecimal high, BigDecimal neutral, BigDecimal goodwill, long below, long within, long above,
    double share, double shareSquared) {

  double meanShare() {
    return share / ended;
  }

  double varianceOfShare() {
    return ended < 2 ? 0 : Math.max(0, (shareSquared - share * share / ended) / (ended - 1));
  }

  /** For everybody of the other classes; only what the comparison needs. */
  ClassSums plus(ClassSums other) {
    return new ClassSums(null, cases + other.cases, withFloor + other.withFloor, floor.add(other.floor),
        floorGranted.add(other.floorGranted), ended + other.ended, low.add(other.low), high.add(other.high),
        neutral.add(other.neutral), goodwill.add(other.goodwill), below + other.below, within + other.within,
        above + other.above, share + other.share, shareSquared + other.shareSquared);
  }
}
