package io.zerodistance.analytics.overview;

/** A share from 0 to 1 with its 95 % range; null where nothing was observed. */
public record Share(Double value, Double low, Double high, Basis basis) {

  /** @param hits of the observations that the basis counts */
  public static Share of(long hits, Basis basis) {
    var interval = Interval.ofShare(hits, basis.n());
    return interval == null
        ? new Share(null, null, null, basis)
        : new Share((double) hits / basis.n(), interval.low(), interval.high(), basis);
  }
}
