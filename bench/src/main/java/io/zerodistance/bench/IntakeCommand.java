package io.zerodistance.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Files complaints beside pgbench, with an empty table and with a full one, then searches it. */
@Command(name = "intake", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Filing at 1, 8 and 32 clients beside pgbench on the same server, empty and full; search and duplicates.")
final class IntakeCommand implements Callable<Integer> {

  @Option(names = "--rounds", defaultValue = "6", description = "interleaved rounds with each table (${DEFAULT-VALUE})")
  int rounds;
  @Option(names = "--seconds", defaultValue = "5", description = "length of one slice (${DEFAULT-VALUE})")
  int seconds;
  @Option(names = "--warmup", defaultValue = "150", description = "seconds of load before measuring (${DEFAULT-VALUE})")
  int warmup;
  @Option(names = "--rows", defaultValue = "1000000",
      description = "complaints of the full table, 0 for none (${DEFAULT-VALUE})")
  int rows;
  @Option(names = "--characters", defaultValue = "0",
      description = "length of a filed text; 0 for lengths as customers write (${DEFAULT-VALUE})")
  int characters;

  @Override
  public Integer call() throws Exception {
    var root = Path.of(System.getenv().getOrDefault("ZD_ROOT", ".")).toAbsolutePath().normalize();
    Pgbench.require();
    var report = new Report("zd bench intake", "CPU: filing = service, PostgreSQL and broker,"
        + " relay and indexing included; pgbench = pgbench and PostgreSQL.");
    try (var stack = BenchStack.start(root, root.resolve(".zd/bench"), "intake")) {
      var load = new FilingLoad(stack, characters);
      report.say("Warming up for " + warmup + " s …");
      load.run(8, warmup);
      var empty = new Rounds(stack, load, characters).run("empty table", rounds, seconds, report);
      Filing.report(empty, null, report);
      if (rows > 0) {
        FullTable.fill(stack, rows, report);
        load.run(8, Math.min(warmup, 15));
        var finding = new Finding(stack);
        finding.measure(report);
        var full = new Rounds(stack, load, characters).run(rows + " complaints", rounds, seconds, report);
        Filing.report(empty, full, report);
        finding.measureCrowded(report);
      }
    }
    report.write(root.resolve("bench/target"), "bench-intake");
    return 0;
  }
}
