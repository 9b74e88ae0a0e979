package io.zerodistance.routing.assignment;

import java.util.List;

import io.zerodistance.routing.routedcase.RoutedCase;

/** What makes two waiting cases ask the same of the same people. */
record Asking(int units, String severity, String item, String dimension, String language, Long amount, List<Step> steps,
    String known) {

  /** Who passed a case on before is asked about this very case only. */
  static Asking of(RoutedCase routed, List<Step> steps) {
    return new Asking(routed.units(), routed.severity(), routed.item(), routed.dimension(), routed.language(),
        routed.proposedAmount(), steps, routed.passes() > 0 ? routed.number() : null);
  }
}
