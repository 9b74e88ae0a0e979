package io.zerodistance.analytics.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void eight_of_ten_lie_between_49_and_94_percent() {
    var interval = Interval.ofShare(8, 10);
    assertThat(interval.low()).isCloseTo(0.4902, within(0.0001));
    assertThat(interval.high()).isCloseTo(0.9433, within(0.0001));
  }

  @Test
  void none_of_ten_may_still_be_more_than_a_quarter() {
    var interval = Interval.ofShare(0, 10);
    assertThat(interval.low()).isZero();
    assertThat(interval.high()).isCloseTo(0.2775, within(0.0001));
  }

  @Test
  void without_observations_there_is_no_range() {
    assertThat(Interval.ofShare(0, 0)).isNull();
    assertThat(Interval.ofNetScore(0, 0, 0)).isNull();
  }

  @Test
  void a_net_score_of_20_from_100_answers_is_17_points_wide_on_either_side() {
    var interval = Interval.ofNetScore(50, 30, 100);
    assertThat(interval.low()).isCloseTo(2.91, within(0.01));
    assertThat(interval.high()).isCloseTo(37.09, within(0.01));
  }
}
