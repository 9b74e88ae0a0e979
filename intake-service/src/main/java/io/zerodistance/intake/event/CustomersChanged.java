package io.zerodistance.intake.event;

/** What concerns the customers of a unit rather than one case; all of it is told in order. */
public sealed interface CustomersChanged extends IntakeEvent permits CustomerMerged, CustomerUnmerged {

  @Override
  default String number() {
    return "customers-" + businessUnit();
  }

  /** It follows no filing. */
  @Override
  default long firstSequence() {
    return 1;
  }
}
