package io.zerodistance.local.payout;

import java.time.Instant;

/** One payment made: a line of the gateway's log. {@code key} is the caller's idempotency key. */
record Payout(String id, String key, String reference, Money amount, Instant at) {

  /** Minor units of an ISO 4217 currency. */
  record Money(long amount, String currency) {}

  /** What a caller asks for. */
  record Order(String reference, Money amount) {

    /** What is wrong with the order and how to mend it, or null. */
    String flaw() {
      if (reference == null || reference.isBlank() || reference.length() > 200) {
        return "Give a reference of 1 to 200 characters.";
      }
      if (amount == null || amount.amount() <= 0) {
        return "Give an amount above zero, in minor units.";
      }
      if (amount.currency() == null || !amount.currency().matches("[A-Z]{3}")) {
        return "Give the currency as three capital letters, such as CNY.";
      }
      return null;
    }
  }

  boolean pays(Order order) {
    return reference.equals(order.reference()) && amount.equals(order.amount());
  }
}
