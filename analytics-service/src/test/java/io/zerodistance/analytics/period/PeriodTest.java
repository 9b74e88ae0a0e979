package io.zerodistance.analytics.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.resteasy.problem.HttpProblem;

class PeriodTest {

  @Test
  void a_day_is_a_day_in_china_and_the_last_one_is_included() {
    assertThat(Period.of("2026-11-20", "2026-11-21"))
        .isEqualTo(new Period(Instant.parse("2026-11-19T16:00:00Z"), Instant.parse("2026-11-21T16:00:00Z")));
  }

  @Test
  void an_instant_is_taken_as_it_stands_even_with_a_plus_that_arrived_as_a_space() {
    assertThat(Period.of("2026-11-21T08:00:00 08:00", null).from()).isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
  }

  @Test
  void without_ends_it_is_all_time() {
    assertThat(Period.of(null, "")).isEqualTo(new Period(null, null));
  }

  @ParameterizedTest
  @CsvSource({"yesterday,", "2026-13-01,", "2026-11-21,2026-11-20", "2026-11-21T08:00:00,", "+99999-01-01,"})
  void what_cannot_be_read_or_is_turned_round_is_refused(String from, String to) {
    assertThatThrownBy(() -> Period.of(from, to)).isInstanceOfSatisfying(HttpProblem.class,
        problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
  }
}
