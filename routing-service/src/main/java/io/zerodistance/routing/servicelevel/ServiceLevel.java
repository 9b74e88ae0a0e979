package io.zerodistance.routing.servicelevel;

import java.util.List;
import java.util.stream.Stream;

/**
 * One promise of a business unit.
 *
 * @param kind null matches every kind; the same for severity, channel, dimension and class of customer
 * @param minutes time allowed, counted as {@code counts} says; of working days {@link Counts#MINUTES_OF_DAY} each
 * @param warnShare share of the time after which to warn, between 0 and 1
 * @param pausable whether its clock may stand still while we wait for the customer; what the law counts never does
 */
public record ServiceLevel(DeadlineKind deadline, int position, String name, String kind, String severity,
    String channel, String dimension, String customerClass, int minutes, Counts counts, double warnShare,
    boolean pausable) {

  /** A criterion that a case does not meet; {@code given} is null where the case does not say. */
  public record Mismatch(String criterion, String wanted, String given) {}

  boolean matches(CaseTraits traits) {
    return mismatches(traits).isEmpty();
  }

  /** Every criterion that the case does not meet; empty where the level would be its promise. */
  public List<Mismatch> mismatches(CaseTraits traits) {
    return Stream.of(new Mismatch("kind", kind, traits.kind()), new Mismatch("severity", severity, traits.severity()),
        new Mismatch("channel", channel, traits.channel()),
        new Mismatch("dimension", dimension, traits.dimension()),
        new Mismatch("customerClass", customerClass, traits.customerClass()))
        .filter(m -> m.wanted() != null && !m.wanted().equals(m.given())).toList();
  }
}
