package io.zerodistance.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Everything that holds for a unit, or in the group's template, on a day: each rule with where it comes from and who said so. */
public record RulesInForce(String businessUnit, LocalDate on, List<Part> parts) {

  /** One subject; a layer is null where it says nothing. */
  public record Part(String subject, Said group, Said unit, List<MergedRules.Line> lines) {}

  /** The version of a layer that holds; {@code confirmedBy} null where no second person was needed. */
  public record Said(int version, LocalDate since, String source, String because, String changedBy, Instant changedAt,
      String confirmedBy) {}
}
