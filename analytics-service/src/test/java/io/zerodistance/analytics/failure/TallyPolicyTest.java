package io.zerodistance.analytics.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class TallyPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  @Test
  void an_ordinary_count_and_a_correction_are_kept() {
    assertThat(TallyPolicy.objections(3, "till-7", NOW, NOW)).isEmpty();
    assertThat(TallyPolicy.objections(-3, "till-7", NOW.minus(Duration.ofDays(2)), NOW)).isEmpty();
  }

  @Test
  void nothing_and_too_much_are_refused() {
    assertThat(TallyPolicy.objections(0, "MANUAL", NOW, NOW)).hasSize(1);
    assertThat(TallyPolicy.objections(Integer.MIN_VALUE, "MANUAL", NOW, NOW)).hasSize(1);
  }

  @Test
  void a_name_that_facts_use_is_refused() {
    assertThat(TallyPolicy.objections(1, "complaint", NOW, NOW)).hasSize(1);
  }

  @Test
  void the_future_and_the_distant_past_are_refused() {
    assertThat(TallyPolicy.objections(1, "MANUAL", NOW.plus(Duration.ofHours(1)), NOW)).hasSize(1);
    assertThat(TallyPolicy.objections(1, "MANUAL", NOW.minus(Duration.ofDays(500)), NOW)).hasSize(1);
  }
}
