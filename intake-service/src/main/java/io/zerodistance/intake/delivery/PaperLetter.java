package io.zerodistance.intake.delivery;

import java.time.Instant;

/** A letter to be printed: its words, the address in the window, the unit's letterhead and the instant that dates it. */
record PaperLetter(Parcel parcel, PostalAddress address, DeliveryRule rule, Instant at) {

  /** Never the words or the address. */
  @Override
  public String toString() {
    return "PaperLetter[" + parcel.key() + "]";
  }
}
