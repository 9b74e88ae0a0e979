package io.zerodistance.local.imports;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of the rows. Thread-safe. */
final class ImportReport {

  private static final int ROWS_SHOWN = 10;

  private final Map<String, List<Long>> rowsByReason = new TreeMap<>();
  private final Map<Long, String> numberByRow = new TreeMap<>();
  private int accepted;
  private int replayed;
  private int refused;

  synchronized void accepted(long row, String number) {
    accepted++;
    numberByRow.put(row, number);
  }

  /** The service gave the answer it had given before. */
  synchronized void replayed(long row, String number) {
    replayed++;
    numberByRow.put(row, number);
  }

  synchronized void refused(long row, String reason) {
    refused++;
    rowsByReason.computeIfAbsent(reason, _ -> new ArrayList<>()).add(row);
  }

  synchronized int done() {
    return accepted + replayed + refused;
  }

  synchronized int accepted() {
    return accepted;
  }

  synchronized int replayed() {
    return replayed;
  }

  synchronized int refused() {
    return refused;
  }

  /** Numbers by row, in order of the rows. */
  synchronized Map<Long, String> numbers() {
    return new TreeMap<>(numberByRow);
  }

  synchronized void print(PrintStream out, double seconds) {
    rowsByReason.forEach((reason, rows) -> {
      rows.sort(null);
      var shown = rows.subList(0, Math.min(ROWS_SHOWN, rows.size()));
      out.printf("refused %d× %s (rows %s%s)%n", rows.size(), reason,
          shown.toString().replaceAll("[\\[\\]]", ""), rows.size() > ROWS_SHOWN ? ", …" : "");
    });
    out.printf("%d accepted, %d replayed, %d refused in %.1f s: %.0f per second%n", accepted, replayed, refused,
        seconds,
        done() / Math.max(seconds, 0.001));
  }
}
