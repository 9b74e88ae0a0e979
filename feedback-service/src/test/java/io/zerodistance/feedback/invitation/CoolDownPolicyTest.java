package io.zerodistance.feedback.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class CoolDownPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final Duration THIRTY_DAYS = Duration.ofDays(30);

  @Test
  void a_person_asked_29_days_ago_is_not_asked_again() {
    assertThat(CoolDownPolicy.withholds(NOW.minus(Duration.ofDays(29)), THIRTY_DAYS, NOW)).isTrue();
  }

  @Test
  void a_person_asked_30_days_ago_may_be_asked_again() {
    assertThat(CoolDownPolicy.withholds(NOW.minus(THIRTY_DAYS), THIRTY_DAYS, NOW)).isFalse();
  }

  @Test
  void a_person_never_asked_is_asked() {
    assertThat(CoolDownPolicy.withholds(null, THIRTY_DAYS, NOW)).isFalse();
  }

  @Test
  void without_a_cool_down_everybody_is_asked() {
    assertThat(CoolDownPolicy.withholds(NOW, Duration.ZERO, NOW)).isFalse();
  }
}
