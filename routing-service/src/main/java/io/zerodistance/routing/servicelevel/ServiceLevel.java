package io.zerodistance.routing.servicelevel;

/**
 * One promise of a business unit.
 *
 * @param kind null matches every kind; the same for severity and channel
 * @param minutes time allowed, counted as {@code counts} says
 * @param warnShare share of the time after which to warn, between 0 and 1
 * @param pausable whether its clock may stand still while we wait for the customer; what the law counts never does
 */
public record ServiceLevel(DeadlineKind deadline, int position, String name, String kind, String severity,
    String channel, int minutes, Counts counts, double warnShare, boolean pausable) {

  boolean matches(CaseTraits traits) {
    return accepts(kind, traits.kind()) && accepts(severity, traits.severity()) && accepts(channel, traits.channel());
  }

  private static boolean accepts(String wanted, String given) {
    return wanted == null || wanted.equals(given);
  }
}
