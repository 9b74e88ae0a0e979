package io.zerodistance.resolution.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.money.Money;

class LimitsByRecordTest {

  private static final RecordRule RULE = new RecordRule(30, -25, -3, 5, 25, 110);

  @Test
  void nobody_reviewed_has_the_whole_limit_of_the_tier() {
    assertThat(percent(0, 0, 0)).isEqualTo(100);
    assertThat(new RecordRule(30, 0, 0, 0, 100, 100).percent(new TrackRecord(9, 9, 9))).isEqualTo(100);
  }

  @Test
  void a_rejection_takes_a_quarter_and_five_approvals_earn_it_back() {
    assertThat(percent(0, 0, 1)).isEqualTo(75);
    assertThat(percent(4, 0, 1)).isEqualTo(95);
    assertThat(percent(5, 0, 1)).isEqualTo(100);
    assertThat(percent(0, 2, 0)).isEqualTo(94);
    assertThat(percent(1, 2, 1)).isEqualTo(74);
  }

  @Test
  void the_limit_never_leaves_the_bounds_of_the_rule() {
    assertThat(percent(0, 0, 9)).isEqualTo(25);
    assertThat(percent(50, 0, 0)).isEqualTo(110);
  }

  @Test
  void a_record_moves_case_and_day_but_never_what_one_customer_may_get() {
    var tier = new Tier("FRONT_LINE", 10, money(20_001), money(100_000), money(200_000), true);
    assertThat(tier.at(75)).isEqualTo(
        new Tier("FRONT_LINE", 10, money(15_000), money(75_000), money(200_000), true));
    assertThat(new StaffAuthority("a", tier, "b", "c").at(50)).isEqualTo(
        new StaffAuthority("a", tier.at(50), "b", "c"));
  }

  @Test
  void what_is_left_of_a_limit_is_never_below_nothing() {
    assertThat(Limit.of(money(100), money(30))).isEqualTo(new Limit(money(100), money(30), money(70)));
    assertThat(Limit.of(money(75), money(100)).left()).isEqualTo(money(0));
    assertThat(Limit.of(null, money(1))).isNull();
  }

  private static int percent(int approved, int coached, int rejected) {
    return RULE.percent(new TrackRecord(approved, coached, rejected));
  }

  private static Money money(long amount) {
    return Money.of(amount, "CNY");
  }
}
