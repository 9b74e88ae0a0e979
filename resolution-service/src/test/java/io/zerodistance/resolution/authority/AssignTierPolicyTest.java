package io.zerodistance.resolution.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.zerodistance.resolution.money.Money;

class AssignTierPolicyTest {

  private static final Tier LINE = tier("FRONT_LINE", 10);
  private static final Tier SUPERVISOR = tier("SUPERVISOR", 30);
  private static final Tier MANAGER = tier("MANAGER", 40);
  private static final List<Tier> TIERS = List.of(LINE, SUPERVISOR, MANAGER);

  @Test
  void nobody_sets_the_own_tier_not_even_an_administrator_and_not_even_lower() {
    assertThatThrownBy(() -> judge("wang", "wang", false, MANAGER, MANAGER, "FRONT_LINE"))
        .hasMessageContaining("Nobody sets the own tier");
    assertThatThrownBy(() -> judge("wang", "wang", true, null, null, "FRONT_LINE"))
        .hasMessageContaining("Nobody sets the own tier");
  }

  @Test
  void a_manager_sets_tiers_up_to_the_own_one() {
    assertThatCode(() -> judge("wang", "li", false, MANAGER, null, "MANAGER")).doesNotThrowAnyException();
    assertThatCode(() -> judge("wang", "li", false, MANAGER, MANAGER, null)).doesNotThrowAnyException();
    assertThatCode(() -> judge("wang", "li", false, SUPERVISOR, LINE, "SUPERVISOR")).doesNotThrowAnyException();
    assertThatThrownBy(() -> judge("wang", "li", false, SUPERVISOR, LINE, "MANAGER"))
        .hasMessageContaining("higher one");
    assertThatThrownBy(() -> judge("wang", "li", false, SUPERVISOR, MANAGER, null)).hasMessageContaining("higher one");
    assertThatThrownBy(() -> judge("wang", "li", false, null, null, "FRONT_LINE")).hasMessageContaining("higher one");
  }

  @Test
  void an_administrator_needs_no_tier_to_set_those_of_others() {
    assertThatCode(() -> judge("root", "li", true, null, LINE, "MANAGER")).doesNotThrowAnyException();
    assertThatCode(() -> judge("root", "li", true, null, MANAGER, null)).doesNotThrowAnyException();
  }

  @Test
  void a_tier_that_is_not_in_force_cannot_be_held() {
    assertThatThrownBy(() -> judge("root", "li", true, null, null, "EMPEROR"))
        .hasMessageContaining("FRONT_LINE, SUPERVISOR, MANAGER");
  }

  @Test
  void the_highest_tier_at_hand_counts_and_an_own_one_before_an_equal_one_that_was_lent() {
    var lent = new HeldTier("food", "SUPERVISOR", "li", "zhao");
    var own = new HeldTier("food", "SUPERVISOR", null, null);
    var higher = new HeldTier("food", "MANAGER", "chen", "chen");
    assertThat(highest(lent, own)).isEqualTo(new StaffAuthority("wang", SUPERVISOR, null, null));
    assertThat(highest(own, lent)).isEqualTo(new StaffAuthority("wang", SUPERVISOR, null, null));
    assertThat(highest(own, higher)).isEqualTo(new StaffAuthority("wang", MANAGER, "chen", "chen"));
    assertThat(HeldTier.highest("wang", List.of(new HeldTier("food", "EMPEROR", null, null)), TIERS)).isEmpty();
    assertThat(own.isOwn()).isTrue();
    assertThat(lent.isOwn()).isFalse();
  }

  private static StaffAuthority highest(HeldTier... held) {
    return HeldTier.highest("wang", List.of(held), TIERS).orElseThrow();
  }

  private static void judge(String by, String staff, boolean administrator, Tier own, Tier present, String wanted) {
    AssignTierPolicy.require(by, staff, administrator, Optional.ofNullable(own), Optional.ofNullable(present), wanted,
        TIERS);
  }

  private static Tier tier(String code, int rank) {
    var some = Money.of(100, "CNY");
    return new Tier(code, rank, some, some, some, true);
  }
}
