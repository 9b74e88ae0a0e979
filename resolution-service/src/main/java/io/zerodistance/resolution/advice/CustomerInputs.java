package io.zerodistance.resolution.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the customer archive says of a customer at the moment of the question. {@code NEUTRAL}: nothing of the person is used, because
 * nothing is known or because the person does not want it; which of the two is told to nobody here.
 *
 * @param customerClass code of the class; null without one
 * @param extraCare the class needs extra care: its value never makes an amount smaller
 */
record CustomerInputs(Use use, String customerClass, boolean extraCare, List<Figure> figures) {

  enum Use {
    KNOWN, NEUTRAL, UNREACHABLE
  }

  /** What may be known of value; the archive holds more, which the formula has no use for and does not ask. */
  enum Measure {
    EXPECTED_SPEND, PAST_SPEND, REACH
  }

  /** {@code currency} for money, which is then in minor units. */
  record Figure(Measure measure, long figure, String currency, String source, LocalDate asOf) {}

  static final CustomerInputs NEUTRAL = new CustomerInputs(Use.NEUTRAL, null, false, List.of());
  static final CustomerInputs UNREACHABLE = new CustomerInputs(Use.UNREACHABLE, null, false, List.of());

  Optional<Figure> figure(Measure measure) {
    return figures.stream().filter(figure -> figure.measure() == measure).findFirst();
  }

  /** What is expected counts before what was; an amount in another currency cannot be compared with redress. */
  Optional<Figure> yearlySpend(String currency) {
    return figure(Measure.EXPECTED_SPEND).filter(found -> currency.equals(found.currency()))
        .or(() -> figure(Measure.PAST_SPEND).filter(found -> currency.equals(found.currency())));
  }

  BigDecimal followers() {
    return BigDecimal.valueOf(figure(Measure.REACH).map(Figure::figure).orElse(0L));
  }

  boolean isUsed(Figure figure, String currency) {
    return figure.measure() == Measure.REACH || yearlySpend(currency).filter(figure::equals).isPresent();
  }
}
