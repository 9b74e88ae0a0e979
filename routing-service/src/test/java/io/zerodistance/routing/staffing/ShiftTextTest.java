package io.zerodistance.routing.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class ShiftTextTest {

  @Test
  void a_range_of_days_has_the_same_hours() {
    var week = ShiftText.parse("MON-FRI 09:00-12:00,13:00-18:00; SAT 09:00-12:00").week();
    assertThat(week.get("WED")).containsExactly(List.of("09:00", "12:00"), List.of("13:00", "18:00"));
    assertThat(week.get("SAT")).containsExactly(List.of("09:00", "12:00"));
    assertThat(week).doesNotContainKey("SUN");
  }

  @Test
  void a_night_shift_goes_on_the_next_morning() {
    var week = ShiftText.parse("SUN 22:00-06:00").week();
    assertThat(week.get("SUN")).containsExactly(List.of("22:00", "24:00"));
    assertThat(week.get("MON")).containsExactly(List.of("00:00", "06:00"));
  }

  @Test
  void what_is_written_reads_the_same_again() {
    var week = ShiftText.parse("MON-TUE 09:00-17:00; SAT-SUN 22:00-06:00");
    assertThat(ShiftText.parse(ShiftText.write(week)).week().get("SUN")).hasSize(2);
    assertThat(ShiftText.write(ShiftText.parse(ShiftText.write(week)))).isEqualTo(ShiftText.write(week));
  }

  @Test
  void who_works_a_fixed_week_says_so_at_the_end() {
    assertThat(ShiftText.parse("MON 09:00-17:00").fixed()).isFalse();
    assertThat(ShiftText.parse("MON 09:00-17:00; FIXED").fixed()).isTrue();
    assertThat(ShiftText.tidy("FIXED; MON 09:00-17:00")).isEqualTo("MON 09:00-17:00; FIXED");
  }

  @Test
  void what_cannot_be_read_is_named() {
    assertThatThrownBy(() -> ShiftText.parse("MON 09:00-17:00; weekend off")).hasMessageContaining("weekend off");
  }
}
