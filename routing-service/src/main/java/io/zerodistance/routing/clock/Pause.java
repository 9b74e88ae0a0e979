package io.zerodistance.routing.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that does not count, from inclusive to exclusive; {@code to} null means that it still goes on. */
public record Pause(Instant from, Instant to) {
  public Pause {
    if (from == null || to != null && to.isBefore(from)) {
      throw new CalendarRejected(
          "a pause has a start and ends after it, or has no end yet: [" + from + ", " + to + "]");
    }
  }

  boolean stillGoesOn() {
    return to == null;
  }

  /** Does the clock stand still at this instant, and did it right before? */
  boolean covers(Instant at) {
    return from.isBefore(at) && (to == null || !to.isBefore(at));
  }

  /** The same time as disjoint pauses in order; at most the last one has no end. */
  public static List<Pause> merge(List<Pause> pauses) {
    var merged = new ArrayList<Pause>();
    for (var next : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last == null || !last.stillGoesOn() && last.to().isBefore(next.from())) {
        merged.add(next);
      } else if (!last.stillGoesOn() && (next.stillGoesOn() || next.to().isAfter(last.to()))) {
        merged.set(merged.size() - 1, new Pause(last.from(), next.to()));
      }
    }
    return merged;
  }
}
