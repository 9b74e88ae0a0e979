package io.zerodistance.resolution.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.money.Money;

class AuthorityPoliciesTest {

  private static final Tier FRONT_LINE = tier("FRONT_LINE", 10, 200, 2_000L);
  private static final Tier SENIOR = tier("SENIOR", 20, 500, 2_000L);
  private static final Tier MANAGER = tier("MANAGER", 40, 20_000, null);
  private static final List<Tier> TIERS = List.of(FRONT_LINE, SENIOR, MANAGER);

  @Test
  void exactly_the_limit_is_allowed_and_one_fen_more_is_not() {
    assertThat(judge(20_000, FRONT_LINE, used(0, 0, 0))).isEqualTo(Verdict.allowed());
    assertThat(judge(20_001, FRONT_LINE, used(0, 0, 0))).isEqualTo(refused("case", 20_000));
  }

  @Test
  void what_others_granted_on_the_case_counts() {
    assertThat(judge(5_001, FRONT_LINE, used(15_000, 0, 0))).isEqualTo(refused("case", 5_000));
  }

  @Test
  void a_cashier_who_granted_980_today_may_not_grant_30_more() {
    assertThat(judge(3_000, FRONT_LINE, used(0, 98_000, 0))).isEqualTo(refused("handler-day", 2_000));
    assertThat(judge(2_000, FRONT_LINE, used(0, 98_000, 0))).isEqualTo(Verdict.allowed());
  }

  @Test
  void a_customer_who_got_1990_this_month_gets_10_more_below_the_manager_and_more_from_the_manager() {
    assertThat(judge(1_001, SENIOR, used(0, 0, 199_000))).isEqualTo(refused("customer-window", 1_000));
    assertThat(judge(1_001, MANAGER, used(0, 0, 199_000))).isEqualTo(Verdict.allowed());
  }

  @Test
  void a_used_up_limit_has_nothing_left_and_never_less() {
    assertThat(judge(1, FRONT_LINE, used(50_000, 0, 0))).isEqualTo(refused("case", 0));
  }

  @Test
  void the_lowest_tier_above_that_gets_past_every_limit_is_asked() {
    assertThat(lowest(20_001, used(0, 0, 0), FRONT_LINE)).isEqualTo("SENIOR");
    assertThat(lowest(20_001, used(40_000, 0, 0), FRONT_LINE)).isEqualTo("MANAGER");
    assertThat(lowest(100, used(0, 100_000, 0), FRONT_LINE)).isEqualTo("SENIOR");
    assertThat(lowest(100, used(0, 0, 200_000), FRONT_LINE)).isEqualTo("MANAGER");
    assertThat(lowest(2_000_001, used(0, 0, 0), FRONT_LINE)).isNull();
    assertThat(lowest(100, used(0, 10_000_000, 0), MANAGER)).isNull();
  }

  private static String lowest(long amount, UsedUp used, Tier own) {
    return AuthorityPolicies.lowestSufficient(request(amount), used, TIERS, own.rank()).map(Tier::code).orElse(null);
  }

  private static Verdict judge(long amount, Tier tier, UsedUp used) {
    return AuthorityPolicies.judge(request(amount), new Authority(tier, used));
  }

  private static RedressRequest request(long amount) {
    return new RedressRequest(null, "r", money(amount));
  }

  private static Verdict refused(String limit, long left) {
    return Verdict.refused(new AuthorityExceeded(limit, money(left)));
  }

  private static UsedUp used(long onCase, long today, long toCustomer) {
    return new UsedUp(money(onCase), money(today), money(toCustomer));
  }

  /** Limits in yuan. */
  private static Tier tier(String code, int rank, long perCase, Long perCustomer) {
    return new Tier(code, rank, money(perCase * 100), money(perCase * 500),
        perCustomer == null ? null : money(perCustomer * 100), false);
  }

  private static Money money(long amount) {
    return Money.of(amount, "CNY");
  }
}
