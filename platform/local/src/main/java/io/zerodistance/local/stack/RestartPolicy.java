package io.zerodistance.local.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How long to wait before a crashed part is started again, and when to give up: five crashes within ten minutes. */
final class RestartPolicy {

  private static final int CRASHES = 5;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final List<Instant> crashes = new ArrayList<>();

  sealed interface Verdict {}

  record Again(Duration after) implements Verdict {}

  record GiveUp(int crashes, Duration within) implements Verdict {}

  Verdict crashed(Instant at) {
    crashes.removeIf(crash -> crash.isBefore(at.minus(WINDOW)));
    crashes.add(at);
    return crashes.size() >= CRASHES
        ? new GiveUp(crashes.size(), WINDOW)
        : new Again(Duration.ofMillis(500L << (crashes.size() - 1)));
  }
}
