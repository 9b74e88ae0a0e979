package io.zerodistance.local.stack;

import java.io.PrintStream;

/** Lines for the person who waits, each with the seconds since the beginning. */
final class Progress {

  private final PrintStream out;
  private final long begun = System.nanoTime();

  Progress(PrintStream out) {
    this.out = out;
  }

  synchronized void line(String text) {
    out.printf("[%5.1f s] %s%n", seconds(), text);
    out.flush();
  }

  double seconds() {
    return (System.nanoTime() - begun) / 1e9;
  }
}
