package io.zerodistance.resolution.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.zerodistance.resolution.casefile.Demand;
import io.zerodistance.resolution.money.Money;

/**
 * The balance point: what we would likely lose of the customer's value and by the reach of the complaint, less what the case cost us,
 * held near the amount that the case alone makes it. Without a spend it is that neutral amount.
 */
record GoodwillFormula(Map<String, BigDecimal> weights) {

  static final String TEXT = """
      neutral = base(severity) × motive × (1 + min(most, step × broken promises) + step × reopenings); \
      loss = yearly spend × margin × years × (kept when solved − kept when not); \
      balance = max(0, loss − cost × rounds) + reach, without a spend: neutral + reach; \
      high = min(room, within(balance, least × neutral, most × neutral) − goodwill granted); low = high × share""";
  private static final List<String> SHARES = List.of("KEPT_SOLVED_SMALL", "KEPT_UNSOLVED_SMALL", "KEPT_SOLVED_LARGE",
      "KEPT_UNSOLVED_LARGE");
  /** Every weight that it reads. */
  static final Set<String> CODES = new TreeSet<>(List.of("BASE_S1", "BASE_S2", "BASE_S3", "BASE_S4", "MOTIVE_REDRESS",
      "MOTIVE_BOTH", "MOTIVE_UNKNOWN", "MOTIVE_RECOGNITION", "LOW_SHARE", "BROKEN_PROMISE_STEP", "BROKEN_PROMISE_MOST",
      "ROUND_STEP", "MARGIN", "YEARS", "COST_PER_ROUND", "REACH_PER_FOLLOWER", "REACH_FOLLOWERS_MOST",
      "REACH_PUBLIC_POST", "REACH_REGULATOR", "VALUE_LEAST", "VALUE_MOST"));

  static {
    CODES.addAll(SHARES);
  }

  BalancePoint of(GoodwillInputs in) {
    var currency = in.room().currency();
    var neutral = weight("BASE_" + in.severity()).multiply(weight("MOTIVE_" + in.motive())).multiply(ownFailures(in));
    var spend = in.customer().yearlySpend(currency)
        .map(found -> BigDecimal.valueOf(found.figure()).multiply(weight("MARGIN")).multiply(weight("YEARS")));
    var loss = spend.map(earned -> earned.multiply(kept(in, "SOLVED").subtract(kept(in, "UNSOLVED"))));
    var reach = reach(in);
    var cost = weight("COST_PER_ROUND").multiply(BigDecimal.valueOf(in.round()));
    var balance = loss.map(lost -> lost.subtract(cost).max(BigDecimal.ZERO)).orElse(neutral).add(reach);
    var least = neutral.multiply(in.customer().extraCare() ? weight("VALUE_LEAST").max(BigDecimal.ONE)
        : weight("VALUE_LEAST"));
    var most = neutral.multiply(weight("VALUE_MOST"));
    var whole = in.demand() == Demand.UNREASONABLE ? BigDecimal.ZERO : balance.max(least).min(most.max(least));
    var high = whole.subtract(amount(in.goodwillGranted())).max(BigDecimal.ZERO).min(amount(in.room()));
    var share = weight("LOW_SHARE");
    return new BalancePoint(offered(neutral, currency),
        spend.map(earned -> exact(earned.multiply(kept(in, "SOLVED")), currency)).orElse(null),
        loss.map(lost -> exact(lost, currency)).orElse(null), exact(reach, currency), exact(cost, currency),
        exact(balance, currency), exact(least, currency), exact(most, currency),
        offered(whole.multiply(share), currency), offered(whole, currency), offered(high.multiply(share), currency),
        offered(high, currency));
  }

  private BigDecimal kept(GoodwillInputs in, String how) {
    return weight("KEPT_" + how + (in.isLargeLoss() ? "_LARGE" : "_SMALL"));
  }

  private BigDecimal reach(GoodwillInputs in) {
    var followers = in.customer().followers().multiply(weight("REACH_PER_FOLLOWER"))
        .min(weight("REACH_FOLLOWERS_MOST"));
    return followers.add(in.isPublic() ? weight("REACH_PUBLIC_POST") : BigDecimal.ZERO)
        .add(in.isFromRegulator() ? weight("REACH_REGULATOR") : BigDecimal.ZERO);
  }

  private BigDecimal ownFailures(GoodwillInputs in) {
    var promises = weight("BROKEN_PROMISE_STEP").multiply(BigDecimal.valueOf(in.brokenPromises()))
        .min(weight("BROKEN_PROMISE_MOST"));
    var reopenings = weight("ROUND_STEP").multiply(BigDecimal.valueOf(in.round() - 1L));
    return BigDecimal.ONE.add(promises).add(reopenings);
  }

  /** Down to whole units of the currency: nobody offers a fraction, and rounding down keeps the cap. */
  private static Money offered(BigDecimal minorUnits, String currency) {
    var unit = BigDecimal.TEN.pow(Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits()));
    return Money.of(minorUnits.divide(unit, 0, RoundingMode.DOWN).multiply(unit).longValueExact(), currency);
  }

  private static Money exact(BigDecimal minorUnits, String currency) {
    return Money.of(minorUnits.setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
  }

  private static BigDecimal amount(Money money) {
    return BigDecimal.valueOf(money.amount());
  }

  private BigDecimal weight(String code) {
    var weight = weights.get(code);
    if (weight == null) {
      throw new IllegalStateException("no valid goodwill rule " + code);
    }
    return weight;
  }
}
