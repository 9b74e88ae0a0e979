package io.zerodistance.intake.unit;

/** The service cannot run as it is set up; the message tells the operator what to set. */
public final class NotConfigured extends RuntimeException {

  public NotConfigured(String whatToSet) {
    super(whatToSet);
  }
}
