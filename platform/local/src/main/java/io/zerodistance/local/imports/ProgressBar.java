package io.zerodistance.local.imports;

import java.io.PrintStream;

/** A bar that redraws itself on a terminal, and a line per tenth elsewhere. */
final class ProgressBar {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private final int total;
  private final long begun = System.nanoTime();
  private int tenths;
  private long drawn;

  ProgressBar(PrintStream out, boolean terminal, int total) {
    this.out = out;
    this.terminal = terminal;
    this.total = total;
  }

  synchronized void show(int done, int refused) {
    var now = System.nanoTime();
    var end = done == total;
    if (terminal && (end || now - drawn > 100_000_000)) {
      drawn = now;
      var filled = total == 0 ? WIDTH : done * WIDTH / total;
      out.print("\r[" + "█".repeat(filled) + "·".repeat(WIDTH - filled) + "] " + text(done, refused, now)
          + (end ? "\n" : ""));
      out.flush();
    } else if (!terminal && total > 0 && done * 10 / total > tenths) {
      tenths = done * 10 / total;
      out.println(text(done, refused, now));
    }
  }

  private String text(int done, int refused, long now) {
    var rate = done / Math.max((now - begun) / 1e9, 0.001);
    return "%d of %d, %d refused, %.0f per second ".formatted(done, total, refused, rate);
  }
}
