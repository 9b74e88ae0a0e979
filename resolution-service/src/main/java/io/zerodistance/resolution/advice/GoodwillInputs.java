package io.zerodistance.resolution.advice;

import io.zerodistance.resolution.casefile.Demand;
import io.zerodistance.resolution.casefile.Motive;
import io.zerodistance.resolution.casefile.Severity;
import io.zerodistance.resolution.money.Money;

/**
 * What the goodwill range depends on: the case, and what the customer lets us use.
 *
 * @param goodwillGranted granted on the case beyond the legal floor
 * @param room what the highest tier may still grant on the case after the legal floor
 */
record GoodwillInputs(Severity severity, Motive motive, Demand demand, String channel, int round, long brokenPromises,
    Money goodwillGranted, Money room, CustomerInputs customer) {

  /** Some retention figures are known for small losses and for large ones. */
  boolean isLargeLoss() {
    return switch (severity) {
      case S1, S2 -> true;
      case S3, S4 -> false;
    };
  }

  boolean isPublic() {
    return "SOCIAL".equals(channel);
  }

  boolean isFromRegulator() {
    return "REGULATOR".equals(channel);
  }
}
