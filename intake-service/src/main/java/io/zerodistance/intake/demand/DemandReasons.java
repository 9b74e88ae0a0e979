package io.zerodistance.intake.demand;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.zerodistance.intake.unit.Language;

/**
 * The fixed reasons for which a demand may be called unreasonable, as a unit has them now.
 *
 * @param offered for a new assessment
 * @param known by code, with those that are offered no more
 */
record DemandReasons(List<Reason> offered, Map<String, Reason> known) {

  /** {@code evidence}: what proves it; {@code forCustomer}: the same reason in words for the customer. */
  record Reason(String code, String zh, String en, String evidenceZh, String evidenceEn, String customerZh,
      String customerEn) {

    String forCustomer(Language language) {
      return language.pick(customerZh, customerEn);
    }
  }

  boolean offers(String code) {
    return offered.stream().anyMatch(reason -> reason.code().equals(code));
  }

  Optional<Reason> find(String code) {
    return Optional.ofNullable(code).map(known::get);
  }

  /** All that an assessment may name, those that are offered first. */
  List<Reason> all() {
    return List.copyOf(known.values());
  }
}
