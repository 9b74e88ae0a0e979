package io.zerodistance.resolution.remedy;

/**
 * Who granted money cannot also be the only one to say that the customer took it: such a word is kept and waits until somebody else was
 * told the same. A no gives the money back, and an offer without money moves none.
 */
final class ToldAcceptancePolicy {

  private ToldAcceptancePolicy() {}

  static boolean counts(Remedy remedy, boolean accepted, String toldBy) {
    return !accepted || !remedy.isRedress() || !toldBy.equals(remedy.authorisedBy()) && !toldBy.equals(remedy.payee());
  }
}
