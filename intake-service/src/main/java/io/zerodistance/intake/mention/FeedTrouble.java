package io.zerodistance.intake.mention;

/** A feed cannot be read now; the message is a code such as {@code status-500}, which the page puts into words. */
final class FeedTrouble extends RuntimeException {

  FeedTrouble(String code) {
    super(code);
  }
}
