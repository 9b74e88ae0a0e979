package io.zerodistance.resolution.authority;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** How a business unit counts: currency, where its day begins, how long redress to a customer counts, how long an approval may wait. */
public record RedressRule(String currency, ZoneId dayZone, int customerWindowDays, Duration approvalPatience) {

  LocalDate day(Instant at) {
    return at.atZone(dayZone).toLocalDate();
  }

  Instant windowStart(Instant at) {
    return at.minus(Duration.ofDays(customerWindowDays));
  }
}
