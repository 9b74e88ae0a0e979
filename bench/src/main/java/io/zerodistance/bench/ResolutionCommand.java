package io.zerodistance.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast redress is granted when everybody wants the same budget, and when nobody does; how fast lessons are found. */
@Command(name = "resolution", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Grants per second on one hot customer and on many, beside the same locked-row transaction in pgbench;"
        + " lessons found and offered among many.")
final class ResolutionCommand implements Callable<Integer> {

  @Option(names = "--rounds", defaultValue = "6", description = "interleaved rounds (${DEFAULT-VALUE})")
  int rounds;
  @Option(names = "--seconds", defaultValue = "5", description = "length of one slice (${DEFAULT-VALUE})")
  int seconds;
  @Option(names = "--warmup", defaultValue = "40", description = "seconds of load before measuring (${DEFAULT-VALUE})")
  int warmup;
  @Option(names = "--customers", defaultValue = "10000", description = "customers that are not hot (${DEFAULT-VALUE})")
  int customers;
  @Option(names = "--lessons", defaultValue = "200000", description = "published lessons; 0: none (${DEFAULT-VALUE})")
  int lessons;

  @Override
  public Integer call() throws Exception {
    Pgbench.require();
    var root = Path.of(System.getenv().getOrDefault("ZD_ROOT", ".")).toAbsolutePath().normalize();
    var report = new Report("zd bench resolution", "A grant is one HTTP request: idempotency, authority, three locked"
        + " budgets, remedy, review, ledger and events; pgbench runs its locks, sums and rows statement by statement.");
    try (var stack = BenchStack.start(root, root.resolve(".zd/bench"), "resolution")) {
      var granting = new Granting(stack, customers);
      granting.prepare();
      granting.warm(warmup);
      granting.measure(rounds, seconds, report);
      granting.prove(report);
      if (lessons > 0) {
        var recalling = new Recalling(stack, lessons);
        recalling.prepare();
        recalling.measure(report);
      }
    }
    report.write(root.resolve("bench/target"), "bench-resolution");
    return 0;
  }
}
