package io.zerodistance.resolution.authority;

import io.zerodistance.resolution.money.Money;

/** What was granted already: on the case by anybody, by the handler today, to the customer within the window. */
public record UsedUp(Money onCase, Money byHandlerToday, Money toCustomer) {

  static UsedUp nothing(String currency) {
    var none = Money.of(0, currency);
    return new UsedUp(none, none, none);
  }
}
