package io.zerodistance.local.imports;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Files all rows over several connections at once. */
final class ImportComplaints {

  private final FileComplaint filing;
  private final ImportJournal journal;
  private final int connections;

  ImportComplaints(FileComplaint filing, ImportJournal journal, int connections) {
    this.filing = filing;
    this.journal = journal;
    this.connections = connections;
  }

  /** Calls {@code each} after every row. */
  ImportReport run(ComplaintFile file, Consumer<ImportReport> each) {
    var report = new ImportReport();
    var queue = new ConcurrentLinkedQueue<>(file.rows());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var workers = IntStream.range(0, connections).mapToObj(_ -> threads.submit(() -> {
        for (var row = queue.poll(); row != null; row = queue.poll()) {
          file(row, report);
          each.accept(report);
        }
        return null;
      })).toList();
      for (var worker : workers) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("the import stopped: " + e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the import was interrupted", e);
    }
    return report;
  }

  private void file(ComplaintFile.Row row, ImportReport report) throws InterruptedException {
    switch (filing.file(row)) {
      case FileComplaint.Refused(var reason) -> report.refused(row.number(), reason);
      case FileComplaint.Accepted(var number) -> {
        var before = journal.remember(row.key(), number);
        if (before == null) {
          report.accepted(row.number(), number);
        } else if (before.equals(number)) {
          report.replayed(row.number(), number);
        } else {
          report.refused(row.number(), "got number " + number + " although it had " + before + " before");
        }
      }
    }
  }
}
