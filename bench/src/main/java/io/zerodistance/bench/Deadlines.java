package io.zerodistance.bench;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How many deadlines the business clock counts in a second, and how that grows with days and pauses. */
final class Deadlines {

  private Deadlines() {}

  static void measure(Report report) throws RunnerException {
    report.say("Counting deadlines (JMH) …");
    var options = new OptionsBuilder().include(CountDeadline.class.getName()).mode(Mode.Throughput)
        .timeUnit(TimeUnit.SECONDS).forks(1).warmupIterations(3).warmupTime(TimeValue.seconds(1))
        .measurementIterations(6).measurementTime(TimeValue.seconds(1)).verbosity(VerboseMode.SILENT)
        .jvmArgs("-XX:+UseSerialGC", "-Xmx256m", "--sun-misc-unsafe-memory-access=allow").build();
    var results = new Runner(options).run();
    var plain = rate(results, 45, 20);
    var longer = rate(results, 90, 20);
    var paused = rate(results, 45, 40);
    report.goal("deadlines", "counted/s, 45 working days, 20 pauses", plain, "≥ 10 000", plain.median() >= 10_000);
    growth(report, "time for 90 working days ÷ 45", plain, longer);
    growth(report, "time with 40 pauses ÷ 20", plain, paused);
  }

  private static void growth(Report report, String what, Spread small, Spread doubled) {
    var ratio = new Spread(small.median() / doubled.median(), small.median() / doubled.worst());
    report.goal("deadlines", what, ratio, "≤ 2.5 for twice the work", ratio.median() <= 2.5);
  }

  private static Spread rate(Iterable<RunResult> results, int workingDays, int pauses) {
    for (var result : results) {
      var parameters = result.getParams();
      if (parameters.getParam("workingDays").equals(Integer.toString(workingDays))
          && parameters.getParam("pauses").equals(Integer.toString(pauses))) {
        return Spread.of(result.getAggregatedResult().getIterationResults().stream()
            .mapToDouble(iteration -> iteration.getPrimaryResult().getScore()).toArray(), true);
      }
    }
    throw new IllegalStateException("no result for " + workingDays + " days and " + pauses + " pauses");
  }
}
