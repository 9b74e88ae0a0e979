package io.zerodistance.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor time from /proc: of processes with all their descendants, those that ended included, each once. In milliseconds. Other work on
 * the machine changes it little, unlike the time on the wall.
 */
public final class CpuClock {

  /** USER_HZ, which is 100 wherever Linux runs. */
  private static final double MILLIS_PER_TICK = 10;

  private CpuClock() {}

  public static double of(ProcessHandle... roots) {
    return Stream.of(roots).flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
        .distinct().mapToDouble(process -> ticks(process.pid(), 11, 14)).sum() * MILLIS_PER_TICK;
  }

  /** What the ended children of this very process used. */
  public static double ofEndedChildren() {
    return ticks(ProcessHandle.current().pid(), 13, 14) * MILLIS_PER_TICK;
  }

  /** Columns of /proc/PID/stat counted behind the name: 11 user, 12 system, 13 and 14 the same of ended children. */
  private static double ticks(long pid, int from, int to) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      var columns = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      double sum = 0;
      for (int column = from; column <= to; column++) {
        sum += Double.parseDouble(columns[column]);
      }
      return sum;
    } catch (IOException ended) {
      return 0;
    }
  }
}
