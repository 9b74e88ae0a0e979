package io.zerodistance.resolution.closing;

import java.time.Duration;
import java.time.Instant;

/** How long the customer may object to a proposed resolution, and how long a closed case can be taken up again, in days. */
record ClosingRule(int objectionDays, int reopenDays) {

  /** When a resolution that was proposed then counts, if nobody objects. */
  Instant settlesAt(Instant proposed) {
    return proposed.plus(Duration.ofDays(objectionDays));
  }

  Instant reopenUntil(Instant closed) {
    return closed.plus(Duration.ofDays(reopenDays));
  }
}
