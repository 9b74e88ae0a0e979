package io.zerodistance.routing.assignment;

import java.time.Duration;
import java.util.List;

/**
 * What a week came to.
 *
 * @param begun cases that somebody began to work on
 * @param meanWait minutes from the filing until somebody began to work on the case; the same for median and 90 %
 * @param matched share of cases that went to skill 3 or better in their own dimension
 * @param gini of the share of their time present that people worked: 0 is the same for everybody
 */
record WeekFigures(int begun, double meanWait, double medianWait, double p90Wait, double matched, double gini) {
  private static final int WELL_SKILLED = 3;

  static WeekFigures of(SimulatedWeek week, List<SimulatedCase> begun) {
    var waits = begun.stream().mapToDouble(one -> Duration.between(one.filedAt(), one.startedAt).toSeconds() / 60.0)
        .sorted().toArray();
    double mean = 0;
    for (var wait : waits) {
      mean += wait / waits.length;
    }
    return new WeekFigures(begun.size(), mean, waits[waits.length / 2], waits[waits.length * 9 / 10],
        (double) begun.stream().filter(one -> one.skillUsed >= WELL_SKILLED).count() / begun.size(),
        gini(week.staff.stream().filter(SimulatedPerson::wasHere).mapToDouble(SimulatedPerson::usedShare).sorted()
            .toArray()));
  }

  /** @param sorted ascending */
  static double gini(double[] sorted) {
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      weighted += (i + 1) * sorted[i];
      sum += sorted[i];
    }
    return sum == 0 ? 0 : 2 * weighted / (sorted.length * sum) - (sorted.length + 1.0) / sorted.length;
  }

  /** On every single measure. */
  boolean beats(WeekFigures other) {
    return meanWait < other.meanWait && medianWait < other.medianWait && p90Wait < other.p90Wait
        && matched > other.matched && gini < other.gini;
  }
}
