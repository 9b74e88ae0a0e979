package io.zerodistance.intake.delivery;

/** How a customer is reached besides the contact; {@code sender} and {@code postalAddress} are sealed, every part may be null. */
record Reach(String gateway, byte[] sender, byte[] postalAddress, Way preferred) {

  static final Reach NONE = new Reach(null, null, null, null);

  /** Never the addresses. */
  @Override
  public String toString() {
    return "Reach[withheld]";
  }
}
