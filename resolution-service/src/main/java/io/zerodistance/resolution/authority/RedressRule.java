package io.zerodistance.resolution.authority;

import static io.zerodistance.rulebook.RuleRejected.unless;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.rulebook.RuleContent;

/** How a business unit counts: currency, where its day begins, how long redress to a customer counts. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RedressRule(String currency, ZoneId dayZone, Integer customerWindowDays) implements RuleContent {

  LocalDate day(Instant at) {
    return at.atZone(dayZone).toLocalDate();
  }

  /** The last moment of the day so many days later: letters name a day, and what they promise holds to its end. */
  public Instant endOfDayAfter(Instant at, int days) {
    return day(at).plusDays(days + 1L).atStartOfDay(dayZone).toInstant().minusMillis(1);
  }

  Instant windowStart(Instant at) {
    return at.minus(Duration.ofDays(customerWindowDays));
  }

  @Override
  public void check() {
    unless(isCurrency(currency), "currency is a code such as CNY");
    unless(dayZone != null, "dayZone is a zone such as Asia/Shanghai");
    unless(customerWindowDays != null && customerWindowDays >= 1 && customerWindowDays <= 366,
        "customerWindowDays is from 1 to 366");
  }

  private static boolean isCurrency(String code) {
    return Currency.getAvailableCurrencies().stream().anyMatch(known -> known.getCurrencyCode().equals(code));
  }
}
