package io.zerodistance.routing.board;

import java.time.Instant;
import java.util.Map;

/** Open cases of one owner, or those that wait for one reason; {@code movedAt} is when the last of them came to lie there. */
record CaseCount(String owner, String waitingReason, int cases, int overdue, int atRisk, Map<Risk, Integer> risk,
    Instant since, Instant movedAt) {

  boolean isWaiting() {
    return owner == null;
  }
}
