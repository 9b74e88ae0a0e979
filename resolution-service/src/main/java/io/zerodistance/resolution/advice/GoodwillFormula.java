package io.zerodistance.resolution.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.zerodistance.resolution.casefile.Demand;
import io.zerodistance.resolution.money.Money;

/** high = base × motive × (1 + broken promises + reopenings) − granted already, within the cap; low = a share of high. */
record GoodwillFormula(Map<String, BigDecimal> weights) {

  static final String TEXT =
      "high = min(cap, base(severity) × motive × (1 + min(most, step × broken promises) + step × reopenings) − granted); low = high × share";
  /** Every weight that it reads. */
  static final Set<String> CODES = new TreeSet<>(List.of("BASE_S1", "BASE_S2", "BASE_S3", "BASE_S4", "MOTIVE_REDRESS",
      "MOTIVE_BOTH", "MOTIVE_UNKNOWN", "MOTIVE_RECOGNITION", "LOW_SHARE", "BROKEN_PROMISE_STEP", "BROKEN_PROMISE_MOST",
      "ROUND_STEP"));
  private static final BigDecimal WHOLE_UNITS = BigDecimal.valueOf(100);

  record Range(Money low, Money high) {}

  Range of(GoodwillInputs in) {
    var currency = in.mostAllowed().currency();
    if (in.demand() == Demand.UNREASONABLE) {
      return new Range(Money.of(0, currency), Money.of(0, currency));
    }
    var high = weight("BASE_" + in.severity()).multiply(weight("MOTIVE_" + in.motive())).multiply(ownFailures(in))
        .subtract(BigDecimal.valueOf(in.grantedOnCase().amount())).max(BigDecimal.ZERO)
        .min(BigDecimal.valueOf(in.mostAllowed().amount()));
    return new Range(money(high.multiply(weight("LOW_SHARE")), currency), money(high, currency));
  }

  private BigDecimal ownFailures(GoodwillInputs in) {
    var promises = weight("BROKEN_PROMISE_STEP").multiply(BigDecimal.valueOf(in.brokenPromises()))
        .min(weight("BROKEN_PROMISE_MOST"));
    var reopenings = weight("ROUND_STEP").multiply(BigDecimal.valueOf(in.round() - 1L));
    return BigDecimal.ONE.add(promises).add(reopenings);
  }

  /** Down to whole yuan: nobody offers a fraction, and rounding down keeps the cap. */
  private static Money money(BigDecimal minorUnits, String currency) {
    return Money.of(minorUnits.divide(WHOLE_UNITS, 0, RoundingMode.DOWN).multiply(WHOLE_UNITS).longValueExact(),
        currency);
  }

  private BigDecimal weight(String code) {
    var weight = weights.get(code);
    if (weight == null) {
      throw new IllegalStateException("no valid goodwill rule " + code);
    }
    return weight;
  }
}
