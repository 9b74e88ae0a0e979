package io.zerodistance.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How routing grows: with staff, with cases, with days. */
@Command(name = "routing", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Decisions with 1,000 and 10,000 staff; deadlines per second (JMH); the due scan among many open cases.")
final class RoutingCommand implements Callable<Integer> {
  @Option(names = "--decisions", defaultValue = "600",
      description = "complaints filed for each number of staff (${DEFAULT-VALUE})")
  int decisions;
  @Option(names = "--seconds", defaultValue = "30",
      description = "at most so long for each number of staff (${DEFAULT-VALUE})")
  int seconds;
  @Option(names = "--rows", defaultValue = "1000000", description = "open cases of the due scan (${DEFAULT-VALUE})")
  int rows;
  @Option(names = "--due", defaultValue = "20000", description = "late ones among them (${DEFAULT-VALUE})")
  int due;

  @Override
  public Integer call() throws Exception {
    var root = Path.of(System.getenv().getOrDefault("ZD_ROOT", ".")).toAbsolutePath().normalize();
    var report = new Report("zd bench routing", "Growth is one figure divided by the other of the same run.");
    Deadlines.measure(report);
    try (var stack = BenchStack.start(root, root.resolve(".zd/bench"), "routing")) {
      new Deciding(stack, decisions, seconds).measure(report);
      new DueScan(stack, rows, due).measure(report);
    }
    report.write(root.resolve("bench/target"), "bench-routing");
    return 0;
  }
}
