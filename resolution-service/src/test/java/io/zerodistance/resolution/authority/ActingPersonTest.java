package io.zerodistance.resolution.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.SomeCase;
import io.zerodistance.resolution.casefile.Demand;
import io.zerodistance.resolution.money.Money;

class ActingPersonTest {

  private static final Tier LINE = tier("FRONT_LINE", 10, false);
  private static final Tier OVERSEER = tier("SUPERVISOR", 30, true);
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void a_lent_tier_uses_the_lenders_day() {
    assertThat(new StaffAuthority("wang", LINE, null, null).dayOf()).isEqualTo("wang");
    assertThat(new StaffAuthority("wang", LINE, "li", "li").dayOf()).isEqualTo("li");
    assertThat(StaffAuthority.withoutTier("q").dayOf()).isEqualTo("q");
  }

  @Test
  void nobody_is_independent_of_oneself_of_the_lender_or_of_who_arranged_the_lending() {
    var borrowed = new StaffAuthority("wang", OVERSEER, "li", "zhao");
    assertThat(borrowed.isIndependentOf("wang")).isFalse();
    assertThat(borrowed.isIndependentOf("li")).isFalse();
    assertThat(borrowed.isIndependentOf("zhao")).isFalse();
    assertThat(borrowed.isIndependentOf("chen")).isTrue();
  }

  @Test
  void a_tier_suffices_from_its_own_rank_on() {
    assertThat(OVERSEER.isAtLeast(30)).isTrue();
    assertThat(OVERSEER.isAtLeast(31)).isFalse();
    assertThat(OVERSEER.isAtLeast(29)).isTrue();
  }

  @Test
  void the_handler_and_whoever_oversees_may_propose_and_nobody_else() {
    assertThatCode(() -> HandlerPolicy.requireHandler(SomeCase.handledBy("wang"), own("wang", LINE)))
        .doesNotThrowAnyException();
    assertThatCode(() -> HandlerPolicy.requireHandler(SomeCase.handledBy("wang"), own("li", OVERSEER)))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> HandlerPolicy.requireHandler(SomeCase.handledBy("wang"), own("li", LINE)))
        .hasMessageContaining("handler of the case");
    assertThatThrownBy(() -> HandlerPolicy.requireHandler(SomeCase.handledBy(null), own("li", LINE)))
        .hasMessageContaining("assigned to you");
  }

  @Test
  void only_an_unreasonable_demand_gets_no_redress() {
    assertThatCode(() -> redress(Demand.REASONABLE, 1, null)).doesNotThrowAnyException();
    assertThatCode(() -> redress(Demand.UNDECIDED, 1, null)).doesNotThrowAnyException();
    assertThatThrownBy(() -> redress(Demand.UNREASONABLE, 1, null)).hasMessageContaining("explanation");
  }

  @Test
  void what_the_law_gives_is_redress_for_every_demand_and_not_a_fen_more() {
    for (var demand : Demand.values()) {
      assertThatCode(() -> redress(demand, 50_000, Money.of(50_000, "CNY"))).doesNotThrowAnyException();
      assertThatThrownBy(() -> redress(demand, 50_001, Money.of(50_000, "CNY"))).hasMessageContaining("legal floor");
      assertThatThrownBy(() -> redress(demand, 1, Money.of(50_000, "HKD"))).hasMessageContaining("legal floor");
    }
  }

  private static void redress(Demand demand, long amount, Money floorLeft) {
    DemandPolicy.requireRedressable(demand, Money.of(amount, "CNY"), floorLeft);
  }

  @Test
  void the_day_begins_at_midnight_of_the_unit() {
    var rule = new RedressRule("CNY", ZoneId.of("Asia/Shanghai"), 30);
    assertThat(rule.day(Instant.parse("2026-11-22T15:59:59Z"))).isEqualTo(LocalDate.of(2026, 11, 22));
    assertThat(rule.day(Instant.parse("2026-11-22T16:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(rule.windowStart(NOW)).isEqualTo(Instant.parse("2026-10-23T08:00:00Z"));
  }

  @Test
  void a_tier_is_lent_to_a_third_person_for_at_most_90_days() {
    assertThatCode(() -> DelegationPolicy.requirePossible(lent("li", "wang", "li", 0, 90 * 24), NOW))
        .doesNotThrowAnyException();
    for (var wrong : new Delegation[] {lent("li", "li", "li", 0, 24), lent("li", "wang", "wang", 0, 24),
        lent("li", "wang", "li", -48, 0), lent("li", "wang", "li", 24, 24), lent("li", "wang", "li", 24, 23),
        lent("li", "wang", "li", 0, 90 * 24 + 1)}) {
      assertThatThrownBy(() -> DelegationPolicy.requirePossible(wrong, NOW)).as(wrong.toString())
          .hasMessageContaining("90 days");
    }
    assertThatCode(() -> DelegationPolicy.requirePossible(lent("li", "wang", "li", -48, 1), NOW))
        .doesNotThrowAnyException();
  }

  @Test
  void the_tier_of_somebody_absent_is_lent_only_from_above_by_somebody_who_oversees() {
    var lender = new DelegationPolicy.Held(30, true);
    assertThatCode(() -> DelegationPolicy.requireAbove(new DelegationPolicy.Held(31, true), lender))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> DelegationPolicy.requireAbove(new DelegationPolicy.Held(30, true), lender))
        .hasMessageContaining("higher tier");
    assertThatThrownBy(() -> DelegationPolicy.requireAbove(new DelegationPolicy.Held(40, false), lender))
        .hasMessageContaining("higher tier");
  }

  private static Delegation lent(String from, String to, String by, int startHours, int endHours) {
    return new Delegation("d", from, to, NOW.plus(Duration.ofHours(startHours)), NOW.plus(Duration.ofHours(endHours)),
        "leave", by);
  }

  private static StaffAuthority own(String staff, Tier tier) {
    return new StaffAuthority(staff, tier, null, null);
  }

  private static Tier tier(String code, int rank, boolean oversees) {
    var some = Money.of(100, "CNY");
    return new Tier(code, rank, some, some, some, oversees);
  }
}
