package io.zerodistance.resolution.fairness;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import io.zerodistance.resolution.fairness.FairnessReport.ClassRow;
import io.zerodistance.resolution.fairness.FairnessReport.Mark;
import io.zerodistance.resolution.money.Money;

/**
 * Holds each class against all others together: by how much the mean share of the range that was granted differs, and whether chance
 * explains it (two means of unequal variance, two-sided).
 */
record CompareClasses(List<ClassSums> classes, String currency) {

  /** Fewer ended cases say nothing about a class, and too much about a person. */
  static final int FEWEST = 10;
  /** Beyond so many standard errors: one class in a hundred that is treated like the others is marked by chance. */
  private static final double LIMIT = 2.576;
  static final double FALSE_ALARM = 0.01;

  List<ClassRow> rows() {
    return classes.stream().map(this::row).toList();
  }

  private ClassRow row(ClassSums own) {
    if (own.ended() < FEWEST) {
      return new ClassRow(own.customerClass(), own.cases(), own.withFloor(), null, null, own.ended(), null, null, null,
          null, null, null, null, null, null, Mark.TOO_FEW);
    }
    var others = classes.stream().filter(other -> other != own && other.ended() > 0).reduce(ClassSums::plus)
        .filter(sums -> sums.ended() >= FEWEST).orElse(null);
    return new ClassRow(own.customerClass(), own.cases(), own.withFloor(), mean(own.floor(), own.withFloor()),
        mean(own.floorGranted(), own.withFloor()), own.ended(), mean(own.low(), own.ended()),
        mean(own.high(), own.ended()), ratio(own.high(), own.neutral()), mean(own.goodwill(), own.ended()),
        own.below(), own.within(), own.above(), rounded(own.meanShare()),
        others == null ? null : rounded(own.meanShare() - others.meanShare()),
        others == null ? Mark.TOO_FEW : mark(own, others));
  }

  private static Mark mark(ClassSums own, ClassSums others) {
    double difference = own.meanShare() - others.meanShare();
    double error = Math.sqrt(own.varianceOfShare() / own.ended() + others.varianceOfShare() / others.ended());
    if (Math.abs(difference) < 1e-9 || Math.abs(difference) <= LIMIT * error) {
      return Mark.ALIKE;
    }
    return difference < 0 ? Mark.LESS : Mark.MORE;
  }

  private Money mean(BigDecimal sum, long n) {
    return n == 0 ? null
        : Money.of(sum.divide(BigDecimal.valueOf(n), 0, RoundingMode.HALF_UP).longValueExact(), currency);
  }

  private static Double ratio(BigDecimal over, BigDecimal under) {
    return under.signum() == 0 ? null : rounded(over.doubleValue() / under.doubleValue());
  }

  private static double rounded(double figure) {
    return BigDecimal.valueOf(figure).setScale(3, RoundingMode.HALF_UP).doubleValue();
  }
}
