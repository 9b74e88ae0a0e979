package io.zerodistance.resolution.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.zerodistance.rulebook.RuleRejected;

class PatienceRuleTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Set<DayOfWeek> REST = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final PatienceRule FOUR_HOURS = new PatienceRule(240, "BUSINESS", "09:00", "18:00");

  @Test
  void within_a_working_day_four_hours_are_four_hours() {
    assertThat(until("2026-11-23T09:30")).isEqualTo(at("2026-11-23T13:30"));
    assertThat(until("2026-11-23T14:00")).isEqualTo(at("2026-11-23T18:00"));
  }

  @Test
  void before_and_after_hours_and_over_the_weekend_nobody_is_waited_for() {
    assertThat(until("2026-11-23T06:00")).isEqualTo(at("2026-11-23T13:00"));
    assertThat(until("2026-11-23T18:00")).isEqualTo(at("2026-11-24T13:00"));
    assertThat(until("2026-11-23T19:00")).isEqualTo(at("2026-11-24T13:00"));
    assertThat(until("2026-11-27T17:00")).isEqualTo(at("2026-11-30T12:00"));
    assertThat(until("2026-11-28T10:00")).isEqualTo(at("2026-11-30T13:00"));
  }

  @Test
  void a_long_patience_takes_several_days() {
    assertThat(new PatienceRule(1_200, "BUSINESS", "09:00", "18:00").inOpenHours(at("2026-11-26T09:00"), SHANGHAI,
        PatienceRuleTest::works)).isEqualTo(at("2026-11-30T11:00"));
  }

  @Test
  void by_the_clock_nights_count() {
    var rule = new PatienceRule(240, "CALENDAR", null, null);
    assertThat(rule.countsBusinessTime()).isFalse();
    assertThat(rule.byTheClock(at("2026-11-27T22:00"))).isEqualTo(at("2026-11-28T02:00"));
  }

  @Test
  void a_year_without_one_working_day_ends_the_wait_all_the_same() {
    var asked = new ArrayList<LocalDate>();
    assertThat(FOUR_HOURS.inOpenHours(at("2026-11-23T09:00"), SHANGHAI, day -> {
      asked.add(day);
      assertThat(asked).hasSizeLessThanOrEqualTo(400);
      return false;
    })).isEqualTo(at("2027-12-28T00:00"));
  }

  @Test
  void a_rule_that_could_not_be_counted_is_refused() {
    assertThatCode(FOUR_HOURS::check).doesNotThrowAnyException();
    assertThatCode(new PatienceRule(1, "CALENDAR", null, null)::check).doesNotThrowAnyException();
    assertThatCode(new PatienceRule(43_200, "CALENDAR", null, null)::check).doesNotThrowAnyException();
    for (var wrong : new PatienceRule[] {new PatienceRule(0, "CALENDAR", null, null),
        new PatienceRule(null, "CALENDAR", null, null), new PatienceRule(43_201, "CALENDAR", null, null),
        new PatienceRule(240, "LUNAR", "09:00", "18:00"), new PatienceRule(240, "BUSINESS", null, "18:00"),
        new PatienceRule(240, "BUSINESS", "09:00", null), new PatienceRule(240, "BUSINESS", "09:00", "09:00"),
        new PatienceRule(240, "BUSINESS", "18:00", "09:00"), new PatienceRule(240, "BUSINESS", "9", "18:00")}) {
      assertThatThrownBy(wrong::check).as(wrong.toString()).isInstanceOf(RuleRejected.class);
    }
  }

  private static Instant until(String from) {
    return FOUR_HOURS.inOpenHours(at(from), SHANGHAI, PatienceRuleTest::works);
  }

  private static boolean works(LocalDate day) {
    return !REST.contains(day.getDayOfWeek());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
  }
}
