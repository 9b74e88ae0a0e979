package io.zerodistance.resolution.payout;

/** What we know after a call, the problem as a code that pages have words for: paid, surely not paid, refused for good, or nothing. */
sealed interface GatewayAnswer {

  record PaidWith(String gatewayId) implements GatewayAnswer {}

  record NotThere() implements GatewayAnswer {}

  /** The gateway will never do this as asked; a person has to look. */
  record Refused(String problem) implements GatewayAnswer {}

  /** No answer, or an error that may have come after the payment. */
  record Unknown(String problem) implements GatewayAnswer {}
}
