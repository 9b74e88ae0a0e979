package io.zerodistance.routing.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Open cases of one owner, or those of one item and dimension that wait for one reason.
 *
 * @param item and {@code dimension} only of what waits; null where it is not known
 * @param movedAt when the last of them came to lie there
 */
record CaseCount(String owner, String waitingReason, String item, String dimension, int cases, int overdue, int atRisk,
    Map<Risk, Integer> risk, Instant since, Instant movedAt) {
  private static final String GENERAL = "*";

  boolean isWaiting() {
    return owner == null;
  }

  /** Could somebody with one of the skills take them? Of an unknown dimension, anybody with a skill may be asked. */
  boolean isFor(Set<String> skills) {
    return dimension == null ? !skills.isEmpty()
        : skills.contains(GENERAL) || skills.contains(dimension) || item != null && skills.contains(item);
  }

  /** Since when the first of them waits; null where none does. */
  static Instant longest(List<CaseCount> counts) {
    return counts.stream().map(CaseCount::since).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
  }
}
