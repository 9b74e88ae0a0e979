package io.zerodistance.intake.triage;

import java.util.EnumSet;
import java.util.Set;

import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.suggestion.Fact;

/** What a complaint tells in its fields, so that nobody is asked for it. */
final class KnownFacts {

  private KnownFacts() {}

  static Set<Fact> of(Complaint complaint) {
    var known = EnumSet.noneOf(Fact.class);
    note(known, Fact.ORDER, complaint.order());
    note(known, Fact.SITE, complaint.site());
    note(known, Fact.PRODUCT, complaint.product());
    note(known, Fact.OCCURRED_AT, complaint.occurredAt());
    return known;
  }

  private static void note(Set<Fact> known, Fact fact, Object field) {
    if (field != null) {
      known.add(fact);
    }
  }
}
