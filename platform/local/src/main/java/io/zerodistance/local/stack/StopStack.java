package io.zerodistance.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.zerodistance.local.process.Signals;

/** Ends every process of a stack in reverse order of the start; what does not end in time is killed and named. */
final class StopStack {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path state;
  private final Consumer<String> tell;

  StopStack(Path state, Consumer<String> tell) {
    this.state = state;
    this.tell = tell;
  }

  /** Number of parts that were running. */
  int stop() {
    var stopped = 0;
    // Looked at again until nothing is left: a part may have been about to start while the others ended.
    for (var running = StackProcesses.of(state); !running.isEmpty(); running = StackProcesses.of(state)) {
      stop(running);
      stopped += running.size();
    }
    return stopped;
  }

  private void stop(List<StackProcesses.Marked> running) {
    var byOrder = running.stream().collect(
        Collectors.groupingBy(one -> StackProcesses.stopOrder(one.part()), TreeMap::new, Collectors.toList()));
    for (var together : byOrder.values()) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        together.forEach(one -> threads.submit(() -> stop(one)));
      }
    }
  }

  private void stop(StackProcesses.Marked one) {
    // PostgreSQL waits for its clients on TERM; INT is its fast and still clean shutdown.
    var signal = one.part().equals("postgres") ? "INT" : "TERM";
    // A stopped process would not hear it otherwise.
    Signals.send(one.process().pid(), "CONT");
    var clean = Signals.stop(one.process(), signal, PATIENCE);
    tell.accept(clean ? one.part() + " stopped" : one.part() + " did not stop in time and was killed");
  }
}
