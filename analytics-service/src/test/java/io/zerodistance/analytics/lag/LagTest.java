package io.zerodistance.analytics.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

class LagTest {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void figures_are_current_when_nothing_waits_however_quiet_it_was() {
    assertThat(LagPolicy.judge(0L, 0, NOW.minusSeconds(86_400), NOW).seconds()).isZero();
  }

  @Test
  void figures_are_as_old_as_the_newest_applied_event_when_something_waits() {
    assertThat(LagPolicy.judge(7L, 0, NOW.minusSeconds(12), NOW).seconds()).isEqualTo(12.0);
  }

  @Test
  void what_the_broker_did_not_tell_is_unknown_and_not_zero() {
    var lag = LagPolicy.judge(null, 0, null, NOW);
    assertThat(lag.events()).isNull();
    assertThat(lag.seconds()).isNull();
  }
}
