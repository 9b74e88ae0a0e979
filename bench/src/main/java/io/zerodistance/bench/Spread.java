package io.zerodistance.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The median of several rounds and the worst of them. */
record Spread(double median, double worst) {

  static Spread least(List<Rounds.Pair> pairs, int clients, ToDoubleFunction<Rounds.Pair> figure) {
    return of(pairs, clients, figure, true);
  }

  static Spread most(List<Rounds.Pair> pairs, int clients, ToDoubleFunction<Rounds.Pair> figure) {
    return of(pairs, clients, figure, false);
  }

  private static Spread of(List<Rounds.Pair> pairs, int clients, ToDoubleFunction<Rounds.Pair> figure,
      boolean lowIsBad) {
    var figures =
        pairs.stream().filter(pair -> pair.ours().clients() == clients).mapToDouble(figure).toArray();
    return of(figures, lowIsBad);
  }

  static Spread of(double[] rounds, boolean lowIsBad) {
    var figures = rounds.clone();
    Arrays.sort(figures);
    int middle = figures.length / 2;
    double median = figures.length % 2 == 1 ? figures[middle] : (figures[middle - 1] + figures[middle]) / 2;
    return new Spread(median, lowIsBad ? figures[0] : figures[figures.length - 1]);
  }
}
