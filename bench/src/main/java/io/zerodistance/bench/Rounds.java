package io.zerodistance.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Interleaves slices of filing and of pgbench at 1, 8 and 32 clients; who goes first changes from round to round. */
final class Rounds {

  static final List<Integer> CLIENTS = List.of(1, 8, 32);

  /** The two slices that are compared with each other: same clients, one right after the other. */
  record Pair(int round, Slice ours, Slice limit) {}

  private final BenchStack stack;
  private final FilingLoad load;
  private final int characters;

  Rounds(BenchStack stack, FilingLoad load, int characters) {
    this.stack = stack;
    this.load = load;
    this.characters = characters;
  }

  List<Pair> run(String what, int rounds, int seconds, Report report) throws Exception {
    var pgbench =
        new Pgbench(stack, "limit", Map.of("text", new Sentences(2).of(characters == 0 ? Sentences.MEAN : characters)));
    var pairs = new ArrayList<Pair>();
    for (int round = 1; round <= rounds; round++) {
      for (int clients : CLIENTS) {
        Slice limit = round % 2 == 0 ? pgbench.run(clients, seconds) : null;
        var ours = load.run(clients, seconds);
        limit = limit == null ? pgbench.run(clients, seconds) : limit;
        pairs.add(new Pair(round, ours, limit));
        report.say(String.format(Locale.ROOT,
            "%s, round %d, %2d clients: filed %,.0f/s p99 %.1f ms cpu %.3f ms · pgbench %,.0f/s p99 %.1f ms cpu %.3f ms%s",
            what,
            round, clients, ours.rate(), ours.p99(), ours.cpuEach(), limit.rate(), limit.p99(), limit.cpuEach(),
            ours.failed() == 0 ? "" : " · REFUSED " + ours.failed()));
      }
    }
    return pairs;
  }
}
