package io.zerodistance.intake.complaint;

import java.time.Instant;

/**
 * What is known beside the fields of a filing; each may be null.
 *
 * @param arrivedAt when it reached us, where that was before now: a letter's clocks run from the day it came
 * @param knownAs the reference under which whoever wrote is known already, whatever the contact says
 * @param alsoSaid further words, kept elsewhere: words of harm count there as in the text
 */
public record Beside(Instant arrivedAt, String knownAs, String alsoSaid) {

  static final Beside NOTHING = new Beside(null, null, null);

  public static Beside knownAs(String customer) {
    return new Beside(null, customer, null);
  }

  /** Of a filing whose text is a part of what was said, or somebody's summary of it. */
  public static Beside alsoSaid(String words) {
    return new Beside(null, null, words);
  }

  /** Never the words. */
  @Override
  public String toString() {
    return "Beside[withheld]";
  }
}
