package io.zerodistance.local.process;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for a condition by asking again and again until a deadline. */
public final class Await {

  private static final Duration PAUSE = Duration.ofMillis(50);

  private Await() {}

  /**
   * Returns once {@code condition} is true. An exception of the condition counts as "not yet".
   *
   * @param process what is waited for, killed when it is not ready in time; null when there is none of ours
   * @throws IllegalStateException at the deadline or when {@code process} ends before; names {@code what}
   */
  public static void until(String what, Duration patience, Process process, Callable<Boolean> condition) {
    var deadline = System.nanoTime() + patience.toNanos();
    Exception last = null;
    while (System.nanoTime() < deadline) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (Exception e) {
        last = e;
      }
      if (process != null && !process.isAlive()) {
        throw new IllegalStateException(what + " ended with exit code " + process.exitValue());
      }
      pause();
    }
    if (process != null) {
      process.destroyForcibly();
    }
    throw new IllegalStateException(what + " was not ready after " + patience.toSeconds() + " s", last);
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
