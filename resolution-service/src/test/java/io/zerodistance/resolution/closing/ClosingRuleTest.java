package io.zerodistance.resolution.closing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.authority.RedressRule;

class ClosingRuleTest {

  private static final ClosingRule RULE = new ClosingRule(7, 30);

  @Test
  void a_case_can_be_taken_up_again_until_the_end_of_the_day_that_the_letter_names_in_the_zone_of_the_unit() {
    for (var zone : new ZoneId[] {ZoneId.of("Asia/Shanghai"), ZoneId.of("Europe/Berlin"), ZoneId.of("UTC")}) {
      for (var time : new LocalTime[] {LocalTime.MIN, LocalTime.of(9, 0), LocalTime.of(23, 59, 59)}) {
        var closed = ZonedDateTime.of(LocalDate.of(2026, 10, 5), time, zone);
        var until = RULE.reopenUntil(closed.toInstant(), new RedressRule("CNY", zone, 30)).atZone(zone);
        assertThat(until.toLocalDate()).as("closed at %s", closed).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(until.toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59, 999_000_000));
      }
    }
  }
}
