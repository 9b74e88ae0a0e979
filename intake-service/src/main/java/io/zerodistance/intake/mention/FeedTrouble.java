package io.zerodistance.intake.mention;

/** A feed cannot be read now; the message is shown beside the source. */
final class FeedTrouble extends RuntimeException {

  FeedTrouble(String what) {
    super(what);
  }
}
