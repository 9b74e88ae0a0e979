package io.zerodistance.bench;

import java.util.Arrays;

/** Asks one question after the other and tells how long the answers took. */
final class Asking {

  static final int ASKED = 500;
  /** As many as the machine code of an endpoint needs; a service that runs has them behind it. */
  static final int WARM = 500;

  /** {@code count} is unlike any other of the same series, from nought. */
  interface Question {
    HttpLine.Answer ask(HttpLine line, int count) throws Exception;
  }

  private Asking() {}

  /** The median in milliseconds; with a limit (not NaN) it is a goal for the 99th percentile, else a figure. */
  static double time(BenchStack stack, Report report, String what, double limit, Question question) throws Exception {
    var nanos = new long[ASKED];
    try (var line = new HttpLine(stack.port)) {
      for (int asked = -WARM; asked < ASKED; asked++) {
        long sent = System.nanoTime();
        var answer = question.ask(line, asked + WARM);
        if (answer.status() != 200) {
          throw new IllegalStateException(what + ": " + answer.status() + " " + answer.text());
        }
        if (asked >= 0) {
          nanos[asked] = System.nanoTime() - sent;
        }
      }
    }
    Arrays.sort(nanos);
    double p50 = Slice.at(nanos, 0.50);
    double p99 = Slice.at(nanos, 0.99);
    if (Double.isNaN(limit)) {
      report.figure(what + ", p50 and p99 ms", String.format("%.1f, %.1f", p50, p99));
    } else {
      report.goal("≤ " + (int) limit + " ms", what + ": p50 (p99) ms", new Spread(p50, p99), "p99 ≤ " + (int) limit,
          p99 <= limit);
    }
    return p50;
  }
}
