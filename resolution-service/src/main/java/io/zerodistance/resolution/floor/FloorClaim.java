package io.zerodistance.resolution.floor;

import java.math.BigDecimal;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.money.RequestedMoney;

/**
 * A claim as somebody names it: its code, the price that was paid, and the loss where there is one, in minor units of the law's
 * currency.
 */
@RegisterForReflection
public record FloorClaim(String claim, BigDecimal price, BigDecimal loss) {

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 {@code amount-invalid} */
  NamedFloor under(LegalFloor law) {
    var currency = law.minimum().currency();
    var paid = new RequestedMoney(price, currency).in(currency);
    var lost = loss == null ? null : new RequestedMoney(loss, currency).in(currency);
    var floor = law.of(paid, lost);
    return new NamedFloor(claim, paid, lost, floor, Money.of(0, currency));
  }
}
