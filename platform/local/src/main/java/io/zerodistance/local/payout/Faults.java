package io.zerodistance.local.payout;

import java.util.concurrent.ThreadLocalRandom;

/**
 * How often, in per cent of payments, a reply is lost after the money moved ({@code loseReplies}: the connection just
 * ends) and how often it is an error although the money moved ({@code failAfterCommit}: 500).
 */
record Faults(int loseReplies, int failAfterCommit) {

  static final Faults NONE = new Faults(0, 0);

  boolean valid() {
    return percent(loseReplies) && percent(failAfterCommit);
  }

  boolean losesThisReply() {
    return strikes(loseReplies);
  }

  boolean failsThisOne() {
    return strikes(failAfterCommit);
  }

  private static boolean percent(int value) {
    return value >= 0 && value <= 100;
  }

  private static boolean strikes(int percent) {
    return ThreadLocalRandom.current().nextInt(100) < percent;
  }
}
