package io.zerodistance.bench;

import java.util.Arrays;

/** What one piece of load came to; times in milliseconds, CPU of the program measured and the database behind it. */
record Slice(int clients, long done, double seconds, double p50, double p99, double cpu, long failed) {

  static Slice of(int clients, double seconds, long[] nanos, double cpu, long failed) {
    Arrays.sort(nanos);
    return new Slice(clients, nanos.length, seconds, at(nanos, 0.50), at(nanos, 0.99), cpu, failed);
  }

  double rate() {
    return done / seconds;
  }

  double cpuEach() {
    return cpu / done;
  }

  static double at(long[] sortedNanos, double share) {
    return sortedNanos.length == 0 ? Double.NaN
        : sortedNanos[(int) Math.min(sortedNanos.length - 1L, (long) (sortedNanos.length * share))] / 1e6;
  }
}
