package io.zerodistance.resolution.floor;

import java.math.BigDecimal;
import java.math.RoundingMode;

import io.zerodistance.resolution.money.Money;

/** What the law sets for a claim: a multiple of the price or, where it knows one, of the loss, and at least so much; the same for everyone. */
public record LegalFloor(String claim, BigDecimal multiple, BigDecimal lossMultiple, Money minimum, String zh,
    String en) {

  /** The customer may choose the better of price and loss; {@code loss} may be null. */
  public Money of(Money price, Money loss) {
    var byPrice = times(price, multiple);
    var byLoss = loss == null || lossMultiple == null ? 0 : times(loss, lossMultiple);
    return Money.of(Math.max(minimum.amount(), Math.max(byPrice, byLoss)), minimum.currency());
  }

  private static long times(Money amount, BigDecimal multiple) {
    return BigDecimal.valueOf(amount.amount()).multiply(multiple).setScale(0, RoundingMode.CEILING).longValueExact();
  }
}
