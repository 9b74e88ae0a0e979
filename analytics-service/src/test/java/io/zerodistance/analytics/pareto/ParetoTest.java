package io.zerodistance.analytics.pareto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ParetoTest {

  @Test
  void the_cumulative_share_grows_to_one() {
    var items = Pareto.accumulate(List.of(line("mould", 6), line("waiting", 3), line("spilled", 1)));
    assertThat(items).extracting(Pareto.Item::share).containsExactly(0.6, 0.3, 0.1);
    assertThat(items).extracting(Pareto.Item::cumulative).containsExactly(0.6, 0.9, 1.0);
  }

  @Test
  void nothing_counted_is_an_empty_list() {
    assertThat(Pareto.accumulate(List.of())).isEmpty();
  }

  private static Pareto.Line line(String item, long count) {
    return new Pareto.Line("food", item, null, null, count, 0);
  }
}
