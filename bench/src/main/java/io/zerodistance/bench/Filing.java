package io.zerodistance.bench;

import java.util.List;
import java.util.Locale;

/** The goals of filing, from the rounds with the empty and with the full table. */
final class Filing {

  private static final double RATE_OF_RT = 38;
  private static final double RATE_OF_DIGIT = 99;
  /** What pgbench did with 8 clients on the machine on which the peers were measured. */
  private static final double LIMIT_BESIDE_PEERS = 14_300;
  private static final double P99_OF_PEER = 326;

  private Filing() {}

  /** @param full null while only the empty table was measured */
  static void report(List<Rounds.Pair> empty, List<Rounds.Pair> full, Report report) {
    var pairs = full == null ? empty : full;
    var table = full == null ? "empty" : "full";
    for (int clients : Rounds.CLIENTS) {
      line(report, table, "filed/s, " + clients + " clients", Spread.least(pairs, clients, pair -> pair.ours().rate()),
          Spread.least(pairs, clients, pair -> pair.limit().rate()));
      line(report, table, "p50 ms, " + clients + " clients", Spread.most(pairs, clients, pair -> pair.ours().p50()),
          Spread.most(pairs, clients, pair -> pair.limit().p50()));
      line(report, table, "p99 ms, " + clients + " clients", Spread.most(pairs, clients, pair -> pair.ours().p99()),
          Spread.most(pairs, clients, pair -> pair.limit().p99()));
      line(report, table, "CPU ms each, " + clients + " clients",
          Spread.most(pairs, clients, pair -> pair.ours().cpuEach()),
          Spread.most(pairs, clients, pair -> pair.limit().cpuEach()));
    }
    if (full == null) {
      var rate = Spread.least(empty, 8, pair -> pair.ours().rate());
      double wanted = Math.max(60 * RATE_OF_RT, 20 * RATE_OF_DIGIT);
      report.goal("G1", "filed/s at 8 clients", rate, "≥ 60 × RT (38/s), ≥ 20 × DIGIT (99/s)", rate.median() >= wanted);
      var share8 = Spread.least(empty, 8, pair -> pair.ours().rate() / pair.limit().rate());
      report.goal("G1", "the same beside this machine's pgbench", share8, String.format(Locale.ROOT,
          "≥ %.2f, as the peers were measured where pgbench did 14,300/s", wanted / LIMIT_BESIDE_PEERS),
          share8.median() >= wanted / LIMIT_BESIDE_PEERS);
      var cpu = Spread.most(empty, 8, pair -> pair.ours().cpuEach() / pair.limit().cpuEach());
      report.goal("G2", "CPU per complaint ÷ pgbench's, 8 clients", cpu, "≤ 3", cpu.median() <= 3);
      var share = Spread.least(empty, 32, pair -> pair.ours().rate() / pair.limit().rate());
      report.goal("G3", "rate ÷ pgbench's, 32 clients", share, "≥ 0.40", share.median() >= 0.40);
      var tail = Spread.most(empty, 8, pair -> pair.ours().p99() / pair.limit().p99());
      report.goal("G4", "p99 ÷ pgbench's, 8 clients", tail, "≤ 8", tail.median() <= 8);
      var p99 = Spread.most(empty, 8, pair -> pair.ours().p99());
      report.goal("G4", "p99 ms, 8 clients", p99, "≤ 1/15 of RT's (326 ms)", p99.median() <= P99_OF_PEER / 15);
      return;
    }
    for (int clients : List.of(8, 32)) {
      var before = Spread.least(empty, clients, pair -> pair.ours().rate() / pair.limit().rate());
      var after = Spread.least(full, clients, pair -> pair.ours().rate() / pair.limit().rate());
      var kept = new Spread(after.median() / before.median(), after.worst() / before.median());
      report.goal("G7", "rate full ÷ empty, each beside pgbench, " + clients + " clients", kept, "≥ 0.80",
          kept.median() >= 0.80);
      var bare = new Spread(Spread.least(full, clients, pair -> pair.ours().rate()).median()
          / Spread.least(empty, clients, pair -> pair.ours().rate()).median(), Double.NaN);
      report.figure("rate full ÷ empty as measured, " + clients + " clients",
          String.format(Locale.ROOT, "%.2f", bare.median()));
    }
  }

  private static void line(Report report, String table, String what, Spread ours, Spread limit) {
    report.compared(table, what, ours, limit);
  }
}
