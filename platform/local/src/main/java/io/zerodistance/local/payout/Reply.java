package io.zerodistance.local.payout;

import java.util.Map;

/** Status and body of one answer. */
record Reply(int status, Object body) {

  static Reply created(Payout payout) {
    return new Reply(201, body(payout));
  }

  static Reply paid(Payout payout) {
    return new Reply(200, body(payout));
  }

  static Reply problem(int status, String name, String detail) {
    return new Reply(status,
        Map.of("type", "urn:zerodistance:problem:" + name, "title", name.replace('-', ' '), "status",
            status, "detail", detail));
  }

  private static Map<String, Object> body(Payout payout) {
    return Map.of("id", payout.id(), "status", "PAID", "reference", payout.reference(), "amount", payout.amount(), "at",
        payout.at());
  }
}
