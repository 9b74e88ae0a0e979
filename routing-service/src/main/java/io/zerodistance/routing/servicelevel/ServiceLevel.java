package io.zerodistance.routing.servicelevel;

/**
 * One promise of a business unit.
 *
 * @param kind null matches every kind; the same for severity and channel
 * @param minutes time allowed, counted as {@code counts} says
 * @param warnShare share of the time after which to warn, between 0 and 1
 */
public record ServiceLevel(DeadlineKind deadline, int position, String name, String kind, String severity,
    String channel, int minutes, Counts counts, double warnShare) {

  boolean matches(CaseTraits traits) {
    return accepts(kind, traits.kind()) && accepts(severity, traits.severity()) && accepts(channel, traits.channel());
  }

  private static boolean accepts(String wanted, String given) {
    return wanted == null || wanted.equals(given);
  }
}
