package io.zerodistance.analytics.overview;

/** The range in which the true value lies with 95 % confidence. */
public record Interval(double low, double high) {

  private static final double Z = 1.959964;

  /**
   * Wilson's score interval of a share; right for small n and for shares near 0 and 1. @return null without
   * observations
   */
  static Interval ofShare(long hits, long n) {
    if (n == 0) {
      return null;
    }
    double share = (double) hits / n;
    double spread = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
    double centre = share + Z * Z / (2.0 * n);
    double scale = 1 + Z * Z / n;
    return new Interval(Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale));
  }

  /** Normal interval of the net promoter score, −100 to 100. @return null without observations */
  static Interval ofNetScore(long promoters, long detractors, long n) {
    if (n == 0) {
      return null;
    }
    double mean = (double) (promoters - detractors) / n;
    double variance = (double) (promoters + detractors) / n - mean * mean;
    double spread = Z * Math.sqrt(Math.max(0, variance) / n);
    return new Interval(Math.max(-100, 100 * (mean - spread)), Math.min(100, 100 * (mean + spread)));
  }
}
