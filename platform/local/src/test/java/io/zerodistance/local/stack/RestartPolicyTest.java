package io.zerodistance.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.zerodistance.local.stack.RestartPolicy.Again;
import io.zerodistance.local.stack.RestartPolicy.GiveUp;

class RestartPolicyTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final RestartPolicy policy = new RestartPolicy();

  @Test
  void every_crash_in_a_row_waits_longer_and_the_fifth_is_the_last() {
    assertThat(policy.crashed(NOON)).isEqualTo(new Again(Duration.ofMillis(500)));
    assertThat(policy.crashed(NOON.plusSeconds(1))).isEqualTo(new Again(Duration.ofSeconds(1)));
    assertThat(policy.crashed(NOON.plusSeconds(2))).isEqualTo(new Again(Duration.ofSeconds(2)));
    assertThat(policy.crashed(NOON.plusSeconds(3))).isEqualTo(new Again(Duration.ofSeconds(4)));
    assertThat(policy.crashed(NOON.plusSeconds(4))).isEqualTo(new GiveUp(5, Duration.ofMinutes(10)));
  }

  @Test
  void crashes_of_an_hour_ago_are_forgotten() {
    for (var hour = 0; hour < 20; hour++) {
      assertThat(policy.crashed(NOON.plus(Duration.ofHours(hour)))).isEqualTo(new Again(Duration.ofMillis(500)));
    }
  }
}
