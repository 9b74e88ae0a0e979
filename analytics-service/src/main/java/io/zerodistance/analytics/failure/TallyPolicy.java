package io.zerodistance.analytics.failure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a tally must look like to be kept. */
final class TallyPolicy {

  private static final int MOST = 100_000;
  private static final Duration OLDEST = Duration.ofDays(400);
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);
  private static final Pattern SOURCE = Pattern.compile("[A-Za-z][A-Za-z0-9 ._-]{0,63}");
  /** These are read from facts; a tally under such a name would count the same thing twice. */
  private static final Set<String> TAKEN = Set.of("COMPLAINT", "GRIEVANCE", "DEADLINE", "PROMISE");

  private TallyPolicy() {}

  /** @return what is wrong, in words for the sender; empty when it can be kept */
  static List<String> objections(int count, String source, Instant occurredAt, Instant now) {
    var objections = new ArrayList<String>();
    if (count == 0 || Math.abs((long) count) > MOST) {
      objections.add("count: from 1 to " + MOST + ", or below zero to correct an earlier one");
    }
    if (!SOURCE.matcher(source).matches() || TAKEN.contains(source.toUpperCase(java.util.Locale.ROOT))) {
      objections.add("source: up to 64 letters, digits, spaces, dots, hyphens; not "
          + String.join(", ", TAKEN.stream().sorted().toList()));
    }
    if (occurredAt.isAfter(now.plus(CLOCK_SKEW)) || occurredAt.isBefore(now.minus(OLDEST))) {
      objections.add("occurredAt: not in the future and at most 400 days ago");
    }
    return List.copyOf(objections);
  }
}
