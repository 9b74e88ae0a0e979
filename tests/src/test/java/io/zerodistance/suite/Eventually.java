package io.zerodistance.suite;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what events bring about: polls until the condition holds, and fails with the last value seen. */
public final class Eventually {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Eventually() {}

  public static <T> T get(String fact, Supplier<T> reading, Predicate<T> holds) {
    return get(fact, PATIENCE, reading, holds);
  }

  public static <T> T get(String fact, Duration patience, Supplier<T> reading, Predicate<T> holds) {
    long deadline = System.nanoTime() + patience.toNanos();
    T last = reading.get();
    while (!holds.test(last)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never within " + patience.toSeconds() + " s: " + fact + "; last seen: " + last);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      last = reading.get();
    }
    return last;
  }
}
