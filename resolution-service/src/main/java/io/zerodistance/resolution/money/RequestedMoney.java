package io.zerodistance.resolution.money;

import java.math.BigDecimal;
import java.util.Map;

import io.zerodistance.access.ProblemType;
import io.zerodistance.access.Problems;

/** An amount as a caller sent it: not trusted to be whole, positive, of a sane size or of our currency. */
public record RequestedMoney(BigDecimal amount, String currency) {

  static final ProblemType AMOUNT_INVALID = new ProblemType("amount-invalid", 422, "This amount cannot be granted");
  static final ProblemType CURRENCY_NOT_ALLOWED =
      new ProblemType("currency-not-allowed", 422, "This currency is not used here");
  /** Above this no tier of any business unit decides; also far below overflow when summed. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(100_000_000_00L);

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 {@code amount-invalid} or {@code currency-not-allowed} */
  public Money in(String expectedCurrency) {
    if (currency == null || !currency.equals(expectedCurrency)) {
      throw Problems.of(CURRENCY_NOT_ALLOWED, "Give the amount in " + expectedCurrency + ", in its minor unit.",
          Map.of("currency", expectedCurrency));
    }
    if (amount == null || amount.signum() <= 0 || amount.compareTo(LARGEST) > 0
        || amount.stripTrailingZeros().scale() > 0) {
      throw Problems.of(AMOUNT_INVALID,
          "Give a whole number of minor units above zero, for example 3000 for 30 yuan; larger sums are decided outside this system.");
    }
    return Money.of(amount.longValueExact(), expectedCurrency);
  }
}
