package io.zerodistance.intake.mention;

/** What a source sent is not of its format; the message says why and holds nothing of what was sent. */
final class UnreadablePosts extends RuntimeException {

  UnreadablePosts(String because) {
    super(because);
  }
}
