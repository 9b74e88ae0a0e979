package io.zerodistance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.zerodistance.local.process.CpuClock;

class SpreadTest {

  private static Rounds.Pair round(int clients, long done, double p99) {
    return new Rounds.Pair(1, new Slice(clients, done, 1, 1, p99, done, 0), new Slice(clients, 100, 1, 1, 2, 100, 0));
  }

  @Test
  void the_worst_round_is_the_slowest_for_a_rate_and_the_longest_for_a_time() {
    var pairs = List.of(round(8, 30, 5), round(8, 50, 9), round(8, 40, 4), round(32, 1, 100));
    assertThat(Spread.least(pairs, 8, pair -> pair.ours().rate())).isEqualTo(new Spread(40, 30));
    assertThat(Spread.most(pairs, 8, pair -> pair.ours().p99())).isEqualTo(new Spread(5, 9));
  }

  @Test
  void percentiles_are_taken_from_sorted_times() {
    var slice = Slice.of(1, 2, new long[] {3_000_000, 1_000_000, 2_000_000, 100_000_000}, 8, 0);
    assertThat(slice.p50()).isEqualTo(3);
    assertThat(slice.p99()).isEqualTo(100);
    assertThat(slice.rate()).isEqualTo(2);
    assertThat(slice.cpuEach()).isEqualTo(2);
  }

  @Test
  void processor_time_of_a_busy_process_grows() {
    double before = CpuClock.of(ProcessHandle.current());
    long end = System.nanoTime() + 300_000_000L;
    long spins = 0;
    while (System.nanoTime() < end) {
      spins++;
    }
    assertThat(spins).isPositive();
    assertThat(CpuClock.of(ProcessHandle.current()) - before).isGreaterThan(20);
  }

  @Test
  void texts_have_the_length_asked_for_and_the_same_seed_gives_the_same_text() {
    assertThat(new Sentences(5).of(120)).hasSize(120).isEqualTo(new Sentences(5).of(120));
    assertThat(new Sentences(6).of(120)).isNotEqualTo(new Sentences(5).of(120));
  }
}
