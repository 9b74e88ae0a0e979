package io.zerodistance.local.stack;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.zerodistance.local.process.Http;
import io.zerodistance.local.process.Json;
import io.zerodistance.local.process.Ports;
import io.zerodistance.local.stack.StackState.PartState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zd status}: exit code 0 when everything runs and is healthy. */
@Command(name = "status", description = "Show every part: state, process, port, health, memory, restarts.")
public final class StatusCommand implements Callable<Integer> {

  enum Health {
    UP, DOWN
  }

  /** One line. {@code rss} is memory in bytes, pages that several processes share counted once. */
  record Line(String name, String state, long pid, int port, Health health, long rss, int restarts, String log) {}

  record Report(String phase, String address, long supervisor, Health health, long rss, List<Line> parts) {}

  @Mixin
  private Location location;
  @Option(names = "--json", description = "For programs.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    var report = report();
    if (json) {
      System.out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report));
    } else {
      print(report);
    }
    return report.health() == Health.UP ? 0 : 1;
  }

  private Report report() throws Exception {
    var state = StackState.read(location.state());
    var lock = SupervisorLock.take(location.state());
    var supervised = lock.isEmpty();
    if (lock.isPresent()) {
      lock.get().close();
    }
    if (state == null || !supervised && StackProcesses.of(location.state()).isEmpty()) {
      return new Report("STOPPED", null, 0, Health.DOWN, 0, List.of());
    }
    var lines = state.parts().parallelStream().map(StatusCommand::line).toList();
    var supervisor = supervised ? state.supervisor() : 0;
    var memory = lines.stream().mapToLong(Line::rss).sum()
        + ProcessHandle.of(supervisor).map(StatusCommand::alone).orElse(0L);
    return new Report(supervised ? state.phase().name() : "SUPERVISOR_GONE", state.origin(), supervisor,
        of(supervised && lines.stream().allMatch(line -> line.health() == Health.UP)), memory, lines);
  }

  private static Line line(PartState part) {
    var process = ProcessHandle.of(part.pid()).filter(one -> part.pid() != 0);
    var healthy = process.isPresent()
        && (part.health() == null ? Ports.taken(part.port()) : Http.status(part.health()) == 200);
    return new Line(part.name(), part.condition().name(), part.pid(), part.port(), of(healthy),
        process.map(StackProcesses::memory).orElse(0L), part.restarts(), part.log());
  }

  private static Health of(boolean well) {
    return well ? Health.UP : Health.DOWN;
  }

  /** The supervisor's children are parts of their own. */
  private static long alone(ProcessHandle supervisor) {
    return StackProcesses.memory(supervisor)
        - supervisor.children().mapToLong(StackProcesses::memory).sum();
  }

  private static void print(Report report) {
    if (report.parts().isEmpty()) {
      System.out.println("Not running. Start with ./zd up");
      return;
    }
    System.out.printf("%-14s %-11s %8s %6s %-9s %8s %8s%n", "part", "state", "pid", "port", "health", "memory",
        "restarts");
    for (var line : report.parts()) {
      System.out.printf("%-14s %-11s %8s %6d %-9s %5d MB %8d%n", line.name(),
          line.state().toLowerCase(Locale.ROOT).replace('_', ' '), line.pid() == 0 ? "-" : line.pid(), line.port(),
          line.health() == Health.UP ? "healthy" : "NOT OK", line.rss() >> 20, line.restarts());
    }
    System.out.printf("%s at %s, %d MB of memory in all%n", report.phase().toLowerCase(Locale.ROOT).replace('_', ' '),
        report.address(), report.rss() >> 20);
  }
}
